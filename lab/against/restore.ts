import { setTimeout as sleep } from 'node:timers/promises';
import type { Rest, Restore } from '../flink/rest.ts';

/** What a real Flink did with a job and a savepoint. */
export interface Outcome {
  /** `submission`: no task was started · `task`: while a task set up its state · `running`: it ran for a while. */
  readonly fate: 'restored' | 'submission' | 'task' | 'running';
  /** The innermost cause, `class: message`; its first line. */
  readonly exception?: string;
  /** The causes around it, outermost first, each its first line. */
  readonly chain?: readonly string[];
}

const START_MS = 180_000;
const ASK_MS = 300;
/** So many records a vertex, so that most keys were met. */
const RECORDS = 60;
const OVER = new Set(['FAILED', 'FINISHED', 'CANCELED']);

interface Job {
  readonly state: string;
  readonly vertices: readonly {
    readonly parallelism: number;
    readonly tasks: { readonly RUNNING: number };
    readonly metrics: { readonly 'read-records': number };
  }[];
}

/** Starts a job from a savepoint and waits until it has worked with its state for a while, or failed. */
export async function restored(rest: Rest, jarId: string, args: readonly string[], from: Restore): Promise<Outcome> {
  let jobId: string;
  try {
    jobId = await rest.runJar(jarId, args, from);
  } catch (error) {
    return { fate: 'submission', ...refusal(error) };
  }
  let ran = false;
  try {
    for (const deadline = Date.now() + START_MS; Date.now() < deadline; await sleep(ASK_MS)) {
      const { state, vertices } = await rest.get<Job>(`/jobs/${jobId}`);
      if (OVER.has(state)) return await failed(rest, jobId, ran, vertices.length);
      ran ||= vertices.length > 0 && vertices.every(({ parallelism, tasks }) => tasks.RUNNING === parallelism);
      const [, ...readers] = vertices;
      if (ran && readers.every(({ metrics }) => metrics['read-records'] >= RECORDS)) return { fate: 'restored' };
    }
    throw new Error(`job ${jobId} neither ran nor failed within ${START_MS / 1000} s`);
  } finally {
    await rest.cancel(jobId).catch(() => undefined);
  }
}

interface Exceptions {
  readonly exceptionHistory: { readonly entries: readonly { readonly stacktrace: string }[] };
}

/** The stack trace of what ended a job. */
export async function failureOf(rest: Rest, jobId: string): Promise<string> {
  const { exceptionHistory } = await rest.get<Exceptions>(`/jobs/${jobId}/exceptions`);
  return exceptionHistory.entries.at(0)?.stacktrace ?? '';
}

async function failed(rest: Rest, jobId: string, ran: boolean, vertices: number): Promise<Outcome> {
  const text = await failureOf(rest, jobId);
  const never = vertices === 0 || /JobInitializationException|Could not start the JobMaster/.test(text);
  return { fate: never ? 'submission' : ran ? 'running' : 'task', ...causes(text) };
}

/** Whole, where it is what the JobManager answered. */
function refusal(error: unknown): Pick<Outcome, 'exception' | 'chain'> {
  const told = error instanceof Error && typeof error.cause === 'string' ? error.cause : undefined;
  if (told === undefined) throw error;
  return causes(told);
}

/** A busy machine, and nothing about the job. */
const ACCIDENT = /AskTimeoutException|TimeoutException|FlinkExpectedException|HeartbeatManager|NoResourceAvailable/;

/** The lines of a stack trace that name an exception. Some come with quotes and line breaks escaped. */
function causes(trace: string): Pick<Outcome, 'exception' | 'chain'> {
  const lines = trace.replaceAll('\\n', '\n').replaceAll('\\t', '\t').split('\n');
  const chain = lines.flatMap((line) => {
    const [, named] = /^(?:Caused by: )?((?:[a-z][\w$]*\.){2,}[A-Z][\w$]*(?:: .*)?)$/.exec(line.trimEnd()) ?? [];
    return named === undefined ? [] : [named];
  });
  const exception = chain.at(-1);
  if (exception === undefined || ACCIDENT.test(exception)) throw new Error(`an accident: ${exception ?? trace}`);
  return { exception, chain: chain.slice(0, -1) };
}
