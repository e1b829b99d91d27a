import { defineSymptom } from '#engine';
import type { JobVertex, Thread, ThreadDump, VertexLoad } from '#evidence';

/** A thread that works on one subtask. */
export interface TaskThread {
  readonly thread: Thread;
  readonly dump: ThreadDump;
  readonly vertex: string;
  /** 0-based. */
  readonly subtask: number;
}

/** `Window -> Sink: out (2/4)#0`; the number in brackets is 1-based. A legacy source works in a thread of its own. */
const NAME = /^(Legacy Source Thread - )?(.+) \((\d+)\/(\d+)\)#(\d+)$/;

/** Below this length the beginning of a name may fit several tasks by chance. */
const TELLING_LENGTH = 16;

/** Every sight of a task's thread in the thread dumps, for the many that ask for them. */
export const taskThreads = defineSymptom({
  id: 'task-threads',
  needs: ['plan'],
  wants: ['load', 'threadDumps'],
  observe: ({ plan, load, threadDumps }) =>
    taskThreadsOf(plan, load.known ? load.value : undefined, threadDumps.known ? threadDumps.value : []),
});

/**
 * The task threads of one job. Other jobs on the same TaskManagers may use the same names, so a thread counts only where
 * its number of subtasks fits and, where that is known, its subtask runs on the TaskManager that was dumped.
 */
export function taskThreadsOf(
  plan: readonly JobVertex[],
  load: ReadonlyMap<string, VertexLoad> | undefined,
  dumps: readonly ThreadDump[],
): readonly TaskThread[] {
  const find = vertexFinder(plan);
  return dumps.flatMap((dump) => {
    const found = namedThreadsOf(dump).flatMap((named) => taskThread(named, dump, find, load) ?? []);
    const legacy = new Set(found.filter(isLegacy).map(placeOf));
    return legacy.size === 0 ? found : found.filter((one) => isLegacy(one) || !legacy.has(placeOf(one)));
  });
}

/** A thread whose name is that of a task, taken apart. */
interface NamedThread {
  readonly thread: Thread;
  readonly name: string;
  readonly subtask: number;
  readonly of: number;
}

/** Hundreds of jobs may share a TaskManager, and each asks for its threads: names are read once per dump. */
const namedThreads = new WeakMap<ThreadDump, readonly NamedThread[]>();

function namedThreadsOf(dump: ThreadDump): readonly NamedThread[] {
  const known = namedThreads.get(dump) ?? dump.threads.flatMap((thread) => namedThread(thread) ?? []);
  namedThreads.set(dump, known);
  return known;
}

function namedThread(thread: Thread): NamedThread | undefined {
  const [, , name, index, of] = thread.name.includes(')#') ? (NAME.exec(thread.name) ?? []) : [];
  return name === undefined ? undefined : { thread, name, subtask: Number(index) - 1, of: Number(of) };
}

function taskThread(
  { thread, name, subtask, of }: NamedThread,
  dump: ThreadDump,
  find: (name: string, parallelism: number) => JobVertex | undefined,
  load: ReadonlyMap<string, VertexLoad> | undefined,
): TaskThread | undefined {
  const vertex = find(name, of);
  if (!vertex || subtask < 0 || subtask >= vertex.parallelism) return;
  const home = load?.get(vertex.id)?.taskManager[subtask];
  return home && home !== dump.taskManager ? undefined : { thread, dump, vertex: vertex.id, subtask };
}

function isLegacy({ thread }: TaskThread): boolean {
  return thread.name.startsWith('Legacy Source Thread - ');
}

function placeOf({ vertex, subtask }: TaskThread): string {
  return `${vertex} ${subtask}`;
}

/** Finds the one vertex with a name and parallelism; a name that two share leads to neither. */
function vertexFinder(plan: readonly JobVertex[]): (name: string, parallelism: number) => JobVertex | undefined {
  const names = plan.map((vertex) => ({ vertex, name: plainName(vertex.name) }));
  const known = new Map<string, JobVertex | undefined>();
  return (threadName, parallelism) => {
    const key = `${threadName}/${parallelism}`;
    if (known.has(key)) return known.get(key);
    const name = plainName(threadName);
    const able = names.filter(({ vertex }) => vertex.parallelism === parallelism);
    const same = able.filter((one) => one.name === name);
    const found = same.length > 0 ? same : able.filter((one) => beginAlike(one.name, name));
    known.set(key, found.length === 1 ? found[0]?.vertex : undefined);
    return known.get(key);
  };
}

/** What a name may have that is not plain: most have nothing of it. */
const ODD = /[<&]|\s\s|[^\S ]|^\s|\s$/;

/** Plans escape `->` as HTML and may break lines; thread names may not. */
function plainName(name: string): string {
  if (!ODD.test(name)) return name;
  return name
    .replace(/<br\/?>/g, ' ')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One of the two was cut short. */
function beginAlike(a: string, b: string): boolean {
  const [one, other] = [uncut(a), uncut(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= TELLING_LENGTH && long.startsWith(short);
}

function uncut(name: string): string {
  return name.endsWith('...') ? name.slice(0, -3) : name;
}
