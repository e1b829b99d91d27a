import { checkpointTemplates } from './of-checkpoints.ts';
import { jobTemplates } from './of-jobs.ts';
import { platformTemplates } from './of-platforms.ts';
import { processTemplates } from './of-processes.ts';
import { taskManagerTemplates } from './of-task-managers.ts';
import { taskTemplates } from './of-tasks.ts';
import type { Happening, Template } from './template.ts';

export type { Happening } from './template.ts';

const TEMPLATES: readonly Template[] = [
  ...checkpointTemplates,
  ...taskTemplates,
  ...jobTemplates,
  ...taskManagerTemplates,
  ...processTemplates,
  ...platformTemplates,
];

/** What a fast pass over the bytes has to stop at, so that no moment is missed. */
export const MOMENT_LITERALS: readonly string[] = TEMPLATES.map(({ literal }) => literal);

/** Messages that tell a moment are short; what follows is a trace or a dump. */
const LONGEST = 4096;

/** What a message says has happened, if it is one of those Flink and its platforms log about themselves. */
export function happeningIn(message: string): Happening | undefined {
  const start = message.length > LONGEST ? message.slice(0, LONGEST) : message;
  for (const { literal, pattern, read } of TEMPLATES) {
    if (!start.includes(literal)) continue;
    const groups = pattern.exec(start)?.groups;
    if (groups) return read(groups);
  }
  return;
}
