import { defineSymptom } from '#engine';
import type { JobVertex, VertexLoad } from '#evidence';
import type { Frame } from '#formats/traces';
import { type MissingAcks, missingAcks, type Owing } from '../checkpoints/missing-acks.ts';
import { framesOf } from '../threads/read-frames.ts';
import type { ReadFrame } from '../threads/stack-frame-role.ts';
import { type TaskThread, taskThreads } from '../threads/task-threads.ts';

/** Looking at more task threads than this shows nothing new. */
const MOST = 8;

/** A task that is blocked is "busy" to Flink; one that waits for input or buffers is not. */
const BUSY = 0.5;

/** A subtask that owes an acknowledgement, takes in nothing, and does not wait for anything of Flink's. */
export interface StuckSubtask {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  readonly subtask: number;
  /** The checkpoints that wait for it, the newest first. */
  readonly checkpoints: readonly MissingAcks[];
  readonly owing: Owing;
  /** Where its thread stands; undefined when no thread dump shows it. */
  readonly stand?: Stand;
}

export interface Stand {
  /** Every sight of the thread, oldest first. */
  readonly seen: readonly TaskThread[];
  /** Innermost frame of the job's own code, else of a library, the same each time. */
  readonly frame: Frame;
  /** Where Flink entered the job's own code: the operator's method. The same as `frame` when nothing lies between. */
  readonly entry: Frame;
  /** The innermost frame of all: what the thread does there. */
  readonly innermost: ReadFrame;
}

export const stuckSubtasks = defineSymptom({
  id: 'stuck-subtasks',
  needs: ['plan', 'checkpoints', 'load'],
  given: { missingAcks, taskThreads },
  observe({ load }, { missingAcks, taskThreads }): readonly StuckSubtask[] {
    const missing = missingAcks.known ? missingAcks.value : [];
    const still = missing[0]?.frontier.flatMap((owing) => standingStill(owing, load, missing)) ?? [];
    const threads = taskThreads.known ? taskThreads.value : [];
    return still.flatMap((one) => {
      const seen = threads.filter(({ vertex, subtask }) => vertex === one.vertex.id && subtask === one.subtask);
      if (seen.length === 0) return one;
      const stand = standOf(seen.toSorted((a, b) => a.dump.at - b.dump.at));
      return stand ? { ...one, stand } : []; // it waits inside Flink, or moves: slow, not stuck
    });
  },
});

type Still = Omit<StuckSubtask, 'stand'>;

function standingStill(
  owing: Owing,
  load: ReadonlyMap<string, VertexLoad>,
  missing: readonly MissingAcks[],
): readonly Still[] {
  const { vertex, subtasks } = owing;
  const own = load.get(vertex.id);
  if (!own) return [];
  return subtasks
    .filter((subtask) => moves(vertex, own, subtask) === false)
    .slice(0, MOST)
    .map((subtask) => ({
      vertex,
      load: own,
      subtask,
      owing,
      checkpoints: missing.filter((one) => owes(one, vertex.id, subtask)),
    }));
}

/** Whether records went in or out while it was watched; undefined when that cannot be told. */
function moves(
  { inputs }: JobVertex,
  { recordsInRate, recordsOutRate, recordsOut, busy }: VertexLoad,
  subtask: number,
): boolean | undefined {
  const [taken, given] = [recordsInRate[subtask] ?? Number.NaN, recordsOutRate[subtask] ?? Number.NaN];
  if (taken > 0 || given > 0) return true;
  const counts = inputs.length > 0 || (recordsOut[subtask] ?? 0) > 0; // a source chained to its sink counts nothing
  if (!counts || Number.isNaN(taken) || (busy[subtask] ?? 0) < BUSY) return;
  return false;
}

function owes({ owing }: MissingAcks, vertex: string, subtask: number): boolean {
  return owing.some((one) => one.vertex.id === vertex && one.subtasks.includes(subtask));
}

function standOf(seen: readonly TaskThread[]): Stand | undefined {
  const [first, ...others] = seen.map(placeOf);
  if (!first || !others.every((other) => other && sameFrame(other.frame, first.frame))) return;
  return { seen, ...first };
}

/** Where a thread stands, unless that is inside Flink: waiting for input, for buffers, for its next mail. */
function placeOf({ thread }: TaskThread): Omit<Stand, 'seen'> | undefined {
  const frames = framesOf(thread);
  const [innermost] = frames;
  const outside = frames.find(({ owner }) => owner !== 'jdk');
  if (!innermost || !outside || outside.owner === 'flink') return;
  const entered = frames.findIndex(({ owner }) => owner === 'flink');
  const own = frames.slice(0, entered < 0 ? frames.length : entered).filter(isOwn);
  const { frame } = own[0] ?? outside;
  return { frame, entry: entryOf(own) ?? frame, innermost };
}

/** The outermost method; of a bridge that the compiler made and what it leads to, the latter. */
function entryOf(own: readonly ReadFrame[]): Frame | undefined {
  const outermost = own[own.length - 1]?.frame;
  const same = own.find(({ frame }) => frame.class === outermost?.class && frame.method === outermost.method);
  return same?.frame ?? outermost;
}

function isOwn({ owner }: ReadFrame): boolean {
  return owner === 'user' || owner === 'generated';
}

function sameFrame(a: Frame, b: Frame): boolean {
  return a.class === b.class && a.method === b.method && a.line === b.line;
}
