import { expect, it } from 'vitest';
import { examine } from '#engine';
import type { Evidence, Thread } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointExpiredBackpressure } from './checkpoint-expired-backpressure.ts';
import { checkpointSourceLock } from './checkpoint-source-lock.ts';

// A SourceFunction that waits 25 s for its next page within synchronized (ctx.getCheckpointLock()); timeout 10 s.
const waiting = await capturedPatient('checkpoint-source-lock.waiting--sick--1.17');

function withThreads(evidence: Evidence, change: (thread: Thread, dump: number) => Thread): Evidence {
  return {
    ...evidence,
    clusters: evidence.clusters.map((cluster) => ({
      ...cluster,
      threadDumps: cluster.threadDumps.known
        ? {
            ...cluster.threadDumps,
            value: cluster.threadDumps.value.map((dump, index) => ({
              ...dump,
              threads: dump.threads.map((thread) => change(thread, index)),
            })),
          }
        : cluster.threadDumps,
    })),
  };
}

/** Once the lock was free. */
const freeOnce = withThreads(waiting, (thread, dump) => {
  const { lockOwner: _, ...free } = thread;
  return dump === 0 ? { ...free, state: 'WAITING' } : thread;
});

/** The source waits for room in its output, as the frames of Flink's LocalBufferPool in other captures. */
const heldUp = withThreads(waiting, (thread) =>
  thread.name.startsWith('Legacy Source Thread')
    ? {
        ...thread,
        frames: [
          'org.apache.flink.runtime.io.network.buffer.LocalBufferPool.requestMemorySegmentBlocking(LocalBufferPool.java:371)',
          ...thread.frames,
        ],
      }
    : thread,
);

testDiagnosis(checkpointSourceLock, {
  finds: {
    'a source that waits with the lock in its hands': {
      given: () => waiting,
      expect: { severity: 'critical', confidence: 'certain', ruledOut: ['checkpoint-expired-backpressure'] },
    },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'a lock that is given back': () => freeOnce,
    'a source that back pressure holds up': () => heldUp,
  },
});

it('is the cause of checkpoints that expire', () => {
  const { findings } = examine(waiting, [checkpointExpiredBackpressure, checkpointSourceLock]);
  expect(findings.map(({ diagnosis, role }) => [diagnosis.id, role])).toEqual([
    ['checkpoint-source-lock', 'root'],
    ['checkpoint-expired-backpressure', 'consequence'],
  ]);
});
