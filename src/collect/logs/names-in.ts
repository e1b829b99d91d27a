import type { LogEntry } from '#formats/logs';
import type { Happening } from './moments/index.ts';

/** Whom an entry speaks of, as far as it says so itself. */
export interface Named {
  readonly job?: string;
  readonly task?: string;
  /** 0-based. */
  readonly subtask?: number;
  readonly attempt?: string;
  readonly taskManager?: string;
  readonly allocation?: string;
}

const JOB = /\bjob (?:'[^']{1,200}' \(|\S{1,80} \()?'?([0-9a-f]{32})\b/i;
/** `Source: orders (1/4)#0 - …` of tasks, and as the name of their thread. */
const TASK = /^(.{1,300}?) \((\d{1,6})\/\d{1,6}\)(?:#\d+| \(|$)/;
/** From 1.16 on: execution graph, vertex, subtask, attempt. */
const ATTEMPT = /\b([0-9a-f]{32}_[0-9a-f]{32}_\d+_\d+)\b/;
const ALLOCATION = /\b(?:allocation id|slot request|allocation of slot|Allocated slot for) ([0-9a-f]{32})\b/;
const LONGEST = 2048;

export function namesIn({ message, context, thread = '' }: LogEntry, happening: Happening | undefined): Named {
  const start = message.length > LONGEST ? message.slice(0, LONGEST) : message;
  const job = happening?.job ?? context['flink-job-id'] ?? JOB.exec(start)?.[1];
  const attempt = ATTEMPT.exec(start)?.[1];
  const allocation = ALLOCATION.exec(start)?.[1];
  const named = {
    ...(job && { job }),
    ...(attempt && { attempt }),
    ...(allocation && { allocation }),
  };
  if (happening?.kind === 'task-state') {
    const { task, subtask, attempt: own = attempt, taskManager } = happening;
    return { ...named, task, subtask, ...(own && { attempt: own }), ...(taskManager && { taskManager }) };
  }
  if (happening?.kind === 'task-manager') return { ...named, taskManager: happening.id };
  const [, task, index] = TASK.exec(start) ?? TASK.exec(thread) ?? [];
  return task === undefined || LEADING_WORDS.test(task) ? named : { ...named, task, subtask: Number(index) - 1 };
}

/** Sentences about a task do not begin with its name. */
const LEADING_WORDS =
  /^(?:Deploying|Received task|Attempting to|Triggering|Freeing|Loading|Registering|Un-registering|Creating|Task '|Could not|Failed|Error|Job )/;
