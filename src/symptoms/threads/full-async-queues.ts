import { defineSymptom } from '#engine';
import type { JobVertex, VertexLoad } from '#evidence';
import { printedFrame } from './call-stack.ts';
import { type TaskThread, taskThreads } from './task-threads.ts';

/** A subtask that waits for room in the queue of its async operator, and gets none as long as it is watched. */
export interface FullAsyncQueue {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  readonly subtask: number;
  /** Every sight of its thread, oldest first; it waited in each. */
  readonly seen: readonly TaskThread[];
}

const WAITS_FOR_ROOM = /\.async\.AsyncWaitOperator\.addToWorkQueue$/;

export const fullAsyncQueues = defineSymptom({
  id: 'full-async-queues',
  needs: ['plan', 'load'],
  given: { taskThreads },
  observe({ plan, load }, { taskThreads }): readonly FullAsyncQueue[] {
    const threads = taskThreads.known ? taskThreads.value : [];
    const waiting = threads.filter(waitsForRoom);
    return plan.flatMap((vertex) => {
      const own = load.get(vertex.id);
      if (!own) return [];
      const subtasks = [...new Set(waiting.flatMap((one) => (one.vertex === vertex.id ? [one.subtask] : [])))];
      return subtasks
        .filter((subtask) => own.recordsInRate[subtask] === 0)
        .flatMap((subtask) => {
          const seen = threads.filter((one) => one.vertex === vertex.id && one.subtask === subtask);
          return seen.every(waitsForRoom) ? [{ vertex, load: own, subtask, seen: oldestFirst(seen) }] : [];
        });
    });
  },
});

function waitsForRoom({ thread }: TaskThread): boolean {
  return thread.frames.some((printed) => {
    const frame = printed.includes('addToWorkQueue') ? printedFrame(printed) : undefined;
    return frame !== undefined && WAITS_FOR_ROOM.test(`${frame.class}.${frame.method}`);
  });
}

function oldestFirst(seen: readonly TaskThread[]): readonly TaskThread[] {
  return seen.toSorted((a, b) => a.dump.at - b.dump.at);
}
