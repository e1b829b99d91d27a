import { type Cite, type Failure, type JobVertex, type Known, known, restCite, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import { arrayAt, field, numberAt, stringAt } from './json.ts';
import { SECTIONS } from './sections.ts';

/** A failure before its task has been joined with the job graph. */
type Entry = Omit<Failure, 'vertex' | 'subtask' | 'concurrent'> & { readonly concurrent: readonly Entry[] };

/** The exception history, from every look at `/jobs/:jobid/exceptions`. */
export class FailuresReading {
  readonly answers = new Answers();
  readonly #entries = new Map<string, Entry>();
  #answered = false;

  take(exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return;
    const history = arrayAt(field(body, 'exceptionHistory'), 'entries');
    if (history === undefined && field(body, 'root-exception') === undefined) {
      this.answers.misshapen(exchange);
      return;
    }
    this.#answered = true;
    const cite = restCite(exchange.path, exchange.at);
    const entries = (history ?? []).map((item) => entryOf(item, cite));
    for (const entry of entries.length > 0 ? entries : rootOf(body, cite)) {
      this.#entries.set(`${entry.at} ${entry.task ?? ''} ${entry.exception}`, entry);
    }
  }

  finish(plan: Known<readonly JobVertex[]>, around: Surroundings): Known<readonly Failure[]> {
    if (!this.#answered) return unknown(this.answers.gap(SECTIONS.failures, around));
    const vertices = vertexByName(plan.known ? plan.value : []);
    const oldestFirst = [...this.#entries.values()].sort((a, b) => a.at - b.at);
    return known(oldestFirst.map((entry) => placed(entry, vertices)));
  }
}

function entryOf(item: unknown, cite: Cite): Entry {
  const stackTrace = stringAt(item, 'stacktrace') ?? '';
  return {
    exception: stringAt(item, 'exceptionName') ?? classOf(stackTrace),
    stackTrace,
    at: numberAt(item, 'timestamp'),
    ...placeOf(item, 'taskName'),
    concurrent: (arrayAt(item, 'concurrentExceptions') ?? []).map((other) => entryOf(other, cite)),
    cite,
  };
}

/** `endpoint` from 1.19, `location` to 1.20; `(unassigned)` and null where the task had no slot. */
function placeOf(item: unknown, taskField: string): Pick<Failure, 'task' | 'taskManager' | 'endpoint'> {
  const task = placeAt(item, taskField);
  const taskManager = placeAt(item, 'taskManagerId');
  const endpoint = placeAt(item, 'endpoint', 'location');
  return {
    ...(task === undefined ? {} : { task }),
    ...(taskManager === undefined ? {} : { taskManager }),
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

function placeAt(item: unknown, ...names: readonly string[]): string | undefined {
  const value = stringAt(item, ...names);
  return value === '(unassigned)' ? undefined : value;
}

/**
 * 1.13 to 1.20 tell the latest failure at `root-exception` as well, and 1.13 does so even where its history is empty;
 * `all-exceptions` are the tasks that failed with it.
 */
function rootOf(body: unknown, cite: Cite): readonly Entry[] {
  const stackTrace = stringAt(body, 'root-exception');
  if (stackTrace === undefined) return [];
  const tasks = (arrayAt(body, 'all-exceptions') ?? []).map((item) => taskFailureOf(item, cite));
  const root = tasks.find((task) => task.stackTrace === stackTrace);
  return [
    {
      exception: classOf(stackTrace),
      stackTrace,
      at: numberAt(body, 'timestamp'),
      ...(root === undefined ? {} : present(root)),
      concurrent: tasks.filter((task) => task !== root),
      cite,
    },
  ];
}

function present({ task, taskManager, endpoint }: Entry): Pick<Entry, 'task' | 'taskManager' | 'endpoint'> {
  return {
    ...(task === undefined ? {} : { task }),
    ...(taskManager === undefined ? {} : { taskManager }),
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

function taskFailureOf(item: unknown, cite: Cite): Entry {
  const stackTrace = stringAt(item, 'exception') ?? '';
  return {
    exception: classOf(stackTrace),
    stackTrace,
    at: numberAt(item, 'timestamp'),
    ...placeOf(item, 'task'),
    concurrent: [],
    cite,
  };
}

/** A trace begins with the class, then `: ` and the message. */
function classOf(stackTrace: string): string {
  return /^[^\s:]*/.exec(stackTrace)?.[0] ?? '';
}

/** `Map (2/4) - execution #3` to 1.15, `Map (2/4)` or `Map (2/4)#1` elsewhere; the index is 1-based. */
const TASK = /^([\s\S]*) \((\d+)\/\d+\)(?: - execution #\d+|#\d+)?$/;

function placed(entry: Entry, vertices: ReadonlyMap<string, string>): Failure {
  const concurrent = entry.concurrent.map((other) => placed(other, vertices));
  const [, name, index] = TASK.exec(entry.task ?? '') ?? [];
  if (name === undefined || index === undefined) return { ...entry, concurrent };
  const vertex = vertices.get(name);
  return { ...entry, concurrent, ...(vertex === undefined ? {} : { vertex }), subtask: Number(index) - 1 };
}

/** Vertices by name, without the names that several of them share. */
function vertexByName(plan: readonly JobVertex[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of plan) {
    if (byName.has(name)) shared.add(name);
    byName.set(name, id);
  }
  for (const name of shared) byName.delete(name);
  return byName;
}
