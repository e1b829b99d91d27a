import { defineSymptom } from '#engine';
import type { Thread } from '#evidence';
import type { Frame } from '#formats/traces';
import { framesOf } from '../threads/read-frames.ts';
import { type TaskThread, taskThreads } from '../threads/task-threads.ts';

/** A vertex whose task threads were seen working for a checkpoint instead of on records. */
export interface SnapshotWork {
  readonly vertex: string;
  /** `sync`: inside the snapshot · `before`: in what operators do before they pass the barrier on. */
  readonly phase: 'sync' | 'before';
  /** Times a task thread of the vertex was seen so, oldest first. */
  readonly seen: readonly TaskThread[];
  /** Times a task thread of the vertex was seen at all. */
  readonly of: number;
  /** Innermost frame of the job's own code, else of a library; undefined when it is all Flink's. */
  readonly frame?: Frame;
  /** The innermost frame of all. */
  readonly innermost: Frame;
}

export const snapshotWork = defineSymptom({
  id: 'snapshot-work',
  needs: ['plan', 'threadDumps'],
  given: { taskThreads },
  observe({ plan }, { taskThreads }): readonly SnapshotWork[] {
    const threads = taskThreads.known ? taskThreads.value : [];
    return plan.flatMap(({ id }) => {
      const own = threads.filter(({ vertex }) => vertex === id);
      const seen = own.filter(({ thread }) => phaseOf(thread.frames)).sort((a, b) => a.dump.at - b.dump.at);
      const newest = seen[seen.length - 1]?.thread;
      const [phase, place] = newest ? [phaseOf(newest.frames), placeIn(newest)] : [];
      return phase && place ? [{ vertex: id, phase, seen, of: own.length, ...place }] : [];
    });
  },
});

const BEFORE = /\.prepareSnapshotPreBarrier\(/;
const SYNC = /\.takeSnapshotSync\(/;

function phaseOf(frames: readonly string[]): SnapshotWork['phase'] | undefined {
  if (frames.some((printed) => BEFORE.test(printed))) return 'before';
  return frames.some((printed) => SYNC.test(printed)) ? 'sync' : undefined;
}

function placeIn(thread: Thread): Pick<SnapshotWork, 'frame' | 'innermost'> | undefined {
  const frames = framesOf(thread);
  const [innermost] = frames;
  if (!innermost) return;
  const own = frames.find(({ owner }) => owner === 'user') ?? frames.find(({ owner }) => owner === 'library');
  return { innermost: innermost.frame, ...(own && { frame: own.frame }) };
}
