import { defineSymptom } from '#engine';
import { type Cite, citeOf, type FlameGraph, type JobVertex } from '#evidence';
import type { Frame } from '#formats/traces';
import { groupBy } from '../group-by.ts';
import { type Activity, type Occupation, occupationOf } from '../load/occupation.ts';
import type { CallStack } from './call-stack.ts';
import { stacksOf } from './flame-stacks.ts';
import { framesOf } from './read-frames.ts';
import { type TaskThread, taskThreads } from './task-threads.ts';

/** So many threads of one vertex show what it does, also where it has 10,000. */
const ENOUGH_THREADS = 400;

/** A flame graph of fewer samples than this tells less than a handful of thread dumps. */
const ENOUGH_SAMPLES = 20;

/** What the threads of one vertex were doing whenever somebody looked. */
export interface HotVertex {
  readonly vertex: JobVertex;
  /** Where the counts come from. */
  readonly basis: 'flame-graph' | 'thread-dump';
  /** Stacks looked at, and those of them in which the task was at work on its records. */
  readonly samples: number;
  readonly occupied: number;
  /** Occupations among `occupied`, the most frequent first. */
  readonly occupations: readonly Hot[];
  /** The source that counted. */
  readonly cite: Cite;
}

export interface Hot extends Occupation {
  readonly count: number;
  /** Of all occupied samples, 0…1. */
  readonly share: number;
  /** One thread caught at it, to look at. */
  readonly caught?: Caught;
}

interface Caught {
  readonly thread: string;
  readonly subtask: number;
  readonly state: string;
  /** Innermost frame. */
  readonly tip?: Frame;
  readonly lock?: string;
  readonly lockOwner?: string;
  readonly cite: Cite;
}

/** What occupies the subtasks of each vertex, read from thread dumps and flame graphs. Vertices without any are missing. */
export const hotMethods = defineSymptom({
  id: 'hot-methods',
  needs: ['plan'],
  wants: ['flameGraphs'],
  given: { taskThreads },
  observe({ plan, flameGraphs }, { taskThreads }, { state }): readonly HotVertex[] {
    if (state !== 'RUNNING') return [];
    const graphs = groupBy(flameGraphs.known ? flameGraphs.value : [], ({ vertex }) => vertex);
    const threads = groupBy(taskThreads.known ? taskThreads.value : [], ({ vertex }) => vertex);
    return plan.flatMap((vertex) => {
      const seen = sightingsIn(spread(threads.get(vertex.id) ?? []), graphs.get(vertex.id) ?? []);
      return seen ? hotVertex(vertex, seen) : [];
    });
  },
});

interface Seen extends Occupation {
  readonly weight: number;
  readonly caught?: Caught;
}

interface Sightings {
  readonly basis: HotVertex['basis'];
  readonly seen: readonly Seen[];
  /** The same, where the flame graph counts but only dumps show threads. */
  readonly shown: readonly Seen[];
  readonly cite: Cite;
}

function sightingsIn(threads: readonly TaskThread[], graphs: readonly FlameGraph[]): Sightings | undefined {
  const dumped = threads.map(seenIn);
  const stacks = stacksOf(graphs);
  const graph = graphs.find(({ type }) => type === 'full') ?? graphs[0];
  if (graph && stacks.reduce((sum, { weight }) => sum + weight, 0) >= ENOUGH_SAMPLES) {
    const seen = stacks.map((stack) => ({ ...occupationOf(stack), weight: stack.weight }));
    return { basis: 'flame-graph', seen, shown: dumped, cite: graph.cite };
  }
  const [first] = threads;
  return first && { basis: 'thread-dump', seen: dumped, shown: dumped, cite: citeOfDump(first) };
}

function seenIn({ thread, dump, subtask }: TaskThread): Seen {
  const state = STATES[thread.state] ?? 'unknown';
  const frames = framesOf(thread);
  const { name, lock, lockOwner } = thread;
  return {
    ...occupationOf({ frames, state }),
    weight: 1,
    caught: {
      thread: name,
      subtask,
      state: thread.state,
      ...(frames[0] && { tip: frames[0].frame }),
      ...(lock && { lock }),
      ...(lockOwner && { lockOwner }),
      cite: citeOf('thread-dump', dump.path, dump.at),
    },
  };
}

const STATES: Readonly<Record<string, CallStack['state']>> = {
  RUNNABLE: 'runs',
  BLOCKED: 'blocked',
  WAITING: 'waits',
  TIMED_WAITING: 'waits',
};

const NOT_AT_WORK: ReadonlySet<Activity> = new Set(['idle', 'held-back', 'lifecycle']);

function hotVertex(vertex: JobVertex, { basis, seen, shown, cite }: Sightings): HotVertex {
  const working = seen.filter(({ activity }) => !NOT_AT_WORK.has(activity));
  const occupied = sum(working);
  const caught = groupBy(shown, kindOf);
  const occupations = [...groupBy(working, kindOf)].map(([kind, alike]): Hot => {
    const { weight: _, caught: __, ...most } = alike.reduce((best, one) => (one.weight > best.weight ? one : best));
    const example = caught.get(kind)?.find((one) => one.caught?.lockOwner) ?? caught.get(kind)?.[0];
    const count = sum(alike);
    return { ...most, count, share: count / occupied, ...(example?.caught && { caught: example.caught }) };
  });
  return {
    vertex,
    basis,
    samples: sum(seen),
    occupied,
    occupations: occupations.sort((a, b) => b.count - a.count),
    cite,
  };
}

/** Samples of the same kind differ in lines only. */
function kindOf({ activity, waits, library, entry, place }: Occupation): string {
  return [activity, waits, library, entry && `${entry.class}.${entry.method}`, place].join(' ');
}

function sum(seen: readonly Seen[]): number {
  return seen.reduce((total, { weight }) => total + weight, 0);
}

/** Every n-th of many, so that all TaskManagers and dumps are among them. */
function spread(threads: readonly TaskThread[]): readonly TaskThread[] {
  const step = Math.ceil(threads.length / ENOUGH_THREADS);
  return step <= 1 ? threads : threads.filter((_, index) => index % step === 0);
}

function citeOfDump({ dump }: TaskThread): Cite {
  return citeOf('thread-dump', dump.path, dump.at);
}
