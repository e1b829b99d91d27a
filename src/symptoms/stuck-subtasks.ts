import { defineSymptom } from '#engine';
import type { JobVertex, Thread, ThreadDump, VertexLoad } from '#evidence';
import { ownerOf } from './code-owner.ts';
import { type MissingAcks, missingAcks, type Owing } from './missing-acks.ts';
import { causesIn, type Frame } from './stack-trace.ts';

/** Looking at more task threads than this shows nothing new. */
const MOST = 8;

/** A subtask that owes an acknowledgement, takes in nothing, and stands in code that is not Flink's. */
export interface StuckSubtask {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  readonly subtask: number;
  /** The checkpoints that wait for it, the newest first. */
  readonly checkpoints: readonly MissingAcks[];
  readonly owing: Owing;
  /** Thread dumps in which its thread was seen, oldest first. */
  readonly dumps: readonly ThreadDump[];
  /** Name of the thread. */
  readonly thread: string;
  /** Innermost frame of the job's own code or of a library, the same in every dump. */
  readonly frame: Frame;
  /** What the thread does there: the innermost frame of all. */
  readonly innermost: Frame;
  /** Thread that owns the lock it waits for. */
  readonly lockOwner?: string;
}

export const stuckSubtasks = defineSymptom({
  id: 'stuck-subtasks',
  needs: ['load', 'threadDumps'],
  given: { missingAcks },
  observe({ load, threadDumps }, { missingAcks }): readonly StuckSubtask[] {
    const [newest] = missingAcks.known ? missingAcks.value : [];
    if (!newest || !missingAcks.known) return [];
    return newest.frontier.flatMap((owing) => {
      const own = load.get(owing.vertex.id);
      if (!own || owing.stage === 'snapshot') return [];
      const still = owing.subtasks.filter((subtask) => standsStill(own, subtask)).slice(0, MOST);
      return still.flatMap((subtask) => {
        const checkpoints = missingAcks.value.filter((one) => owes(one, owing.vertex.id, subtask));
        const seen = threadsOf(owing.vertex, subtask, own.taskManager[subtask] ?? '', threadDumps);
        const place = placeOfAll(seen.map(({ thread }) => thread));
        if (!place) return [];
        const { lockOwner, name } = (seen[seen.length - 1] as Seen).thread;
        return {
          vertex: owing.vertex,
          load: own,
          subtask,
          checkpoints,
          owing,
          dumps: seen.map(({ dump }) => dump),
          thread: name,
          ...place,
          ...(lockOwner && { lockOwner }),
        };
      });
    });
  },
});

/** Nothing went in or out while it was watched, although Flink calls it busy. */
function standsStill({ recordsInRate, recordsOutRate, busy }: VertexLoad, subtask: number): boolean {
  return recordsInRate[subtask] === 0 && !((recordsOutRate[subtask] ?? 0) > 0) && !((busy[subtask] ?? 0) < 0.5);
}

function owes({ owing }: MissingAcks, vertex: string, subtask: number): boolean {
  return owing.some((one) => one.vertex.id === vertex && one.subtasks.includes(subtask));
}

interface Seen {
  readonly dump: ThreadDump;
  readonly thread: Thread;
}

/** Task threads are called `<task> (2/4)#<attempt>`, with the subtask counted from 1. */
function threadsOf(
  { name, parallelism }: JobVertex,
  subtask: number,
  taskManager: string,
  dumps: readonly ThreadDump[],
): readonly Seen[] {
  const called = `${name} (${subtask + 1}/${parallelism})`;
  return dumps
    .filter((dump) => dump.taskManager === taskManager)
    .flatMap((dump) =>
      dump.threads
        .filter((thread) => thread.name === called || thread.name.startsWith(`${called}#`))
        .map((thread) => ({ dump, thread })),
    );
}

/** The frame outside the JDK and Flink in which the thread stands, when that is the same in every dump. */
function placeOfAll(threads: readonly Thread[]): { readonly frame: Frame; readonly innermost: Frame } | undefined {
  const [first, ...others] = threads.map(placeOf);
  if (!first) return;
  return others.every((other) => other && sameFrame(other.frame, first.frame)) ? first : undefined;
}

function placeOf({ frames: lines }: Thread): { readonly frame: Frame; readonly innermost: Frame } | undefined {
  const frames = causesIn(['thread', ...lines.map((line) => `\tat ${line}`)].join('\n'))[0]?.frames ?? [];
  const [innermost] = frames;
  const outside = frames.findIndex((frame) => ownerOf(frame) !== 'jdk');
  const first = frames[outside];
  if (!innermost || !first || ownerOf(first) === 'flink') return; // waits inside Flink: for input, buffers or a barrier
  const frame = frames.find((one) => ownerOf(one) === 'user' || ownerOf(one) === 'generated') ?? first;
  return { frame, innermost };
}

function sameFrame(a: Frame, b: Frame): boolean {
  return a.class === b.class && a.method === b.method && a.line === b.line;
}
