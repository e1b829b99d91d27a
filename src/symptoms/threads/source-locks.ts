import { defineSymptom } from '#engine';
import type { JobVertex, Thread, ThreadDump } from '#evidence';
import type { Frame } from '#formats/traces';
import { framesOf } from './read-frames.ts';
import { taskThreads } from './task-threads.ts';

/** A task that cannot act on a checkpoint (or timer), because its legacy source keeps the lock for work of its own. */
export interface SourceLock {
  readonly vertex: JobVertex;
  readonly subtask: number;
  /** Where the source's thread stood each time, the innermost frame of the job's or a library's code; oldest first. */
  readonly held: readonly HeldLock[];
  readonly frame: Frame;
}

interface HeldLock {
  readonly dump: ThreadDump;
  readonly source: Thread;
  readonly task: Thread;
}

const LEGACY = 'Legacy Source Thread - ';

export const sourceLocks = defineSymptom({
  id: 'source-locks',
  needs: ['plan'],
  given: { taskThreads },
  observe({ plan }, { taskThreads }): readonly SourceLock[] {
    const legacy = (taskThreads.known ? taskThreads.value : []).filter(({ thread }) => thread.name.startsWith(LEGACY));
    return plan.flatMap((vertex) =>
      [...new Set(legacy.flatMap((one) => (one.vertex === vertex.id ? [one.subtask] : [])))].flatMap((subtask) => {
        const sights = legacy.filter((one) => one.vertex === vertex.id && one.subtask === subtask);
        const held = sights.flatMap(({ dump, thread }) => heldIn(dump, thread) ?? []);
        const frame = held[0] && ownFrame(held[0].source);
        // Seen without it once, the lock is given back between records, as it should be.
        return frame && held.length === sights.length
          ? [{ vertex, subtask, frame, held: held.toSorted((a, b) => a.dump.at - b.dump.at) }]
          : [];
      }),
    );
  },
});

/** The task's own thread waits for a lock that the source's thread has, which is not held up by Flink itself. */
function heldIn(dump: ThreadDump, source: Thread): HeldLock | undefined {
  const task = dump.threads.find(
    ({ name, state, lockOwner }) =>
      state === 'BLOCKED' && lockOwner === source.name && name === source.name.slice(LEGACY.length),
  );
  return task && ownFrame(source) ? { dump, source, task } : undefined;
}

/** Undefined where its code is inside Flink: it waits for room in its output, and what takes its records is the cause. */
function ownFrame(thread: Thread): Frame | undefined {
  const outside = framesOf(thread).find(({ owner }) => owner !== 'jdk');
  return outside && outside.owner !== 'flink' ? outside.frame : undefined;
}
