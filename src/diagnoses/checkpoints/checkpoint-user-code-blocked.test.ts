import { type Evidence, known, unknown } from '#evidence';
import { type OddCheckpoint, times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointUserCodeBlocked } from './checkpoint-user-code-blocked.ts';

const EXPIRED = 'Checkpoint expired before completing.';

/** In the capture, the thread of subtask 0 stands in `Patient$CountPerKey.processElement`, asleep. */
const lacking = (...missing: readonly number[]): OddCheckpoint => ({
  message: EXPIRED,
  durationMs: 60_000,
  tasks: [{ vertex: 'count per key', missing }],
});

const still = (recordsInRate = [0, 300, 300, 300]) =>
  healthyJob({ vertex: 'count per key', busy: [1, 0.2, 0.2, 0.2], recordsInRate, recordsOutRate: recordsInRate });

function twoDumps(evidence: Evidence): Evidence {
  const clusters = evidence.clusters.map((cluster) => {
    if (!cluster.threadDumps.known) return cluster;
    const later = cluster.threadDumps.value.map((dump) => ({ ...dump, at: dump.at + 5000 }));
    return { ...cluster, threadDumps: known([...cluster.threadDumps.value, ...later]) };
  });
  return { ...evidence, clusters };
}

function noDumps(evidence: Evidence): Evidence {
  const gap = { kind: 'unreadable', because: { en: 'no', zh: '无' }, remedy: { en: '', zh: '' } } as const;
  return { ...evidence, clusters: evidence.clusters.map((one) => ({ ...one, threadDumps: unknown(gap) })) };
}

testDiagnosis(checkpointUserCodeBlocked, {
  finds: {
    'the method a subtask stands in while checkpoints wait for it': {
      given: () => twoDumps(withCheckpoints(still(), times(3, lacking(0)))),
      expect: {
        subject: { subtask: 0, class: 'Patient$CountPerKey', method: 'processElement' },
        severity: 'critical',
        confidence: 'certain',
        ruledOut: ['checkpoint-expired-backpressure', 'checkpoint-async-slow'],
      },
    },
    'it in a single dump, less surely': {
      given: () => withCheckpoints(still(), times(3, lacking(0))),
      expect: { confidence: 'likely' },
    },
    'a subtask that stands still although nobody looked at its thread, as a possibility': {
      given: () => noDumps(withCheckpoints(still(), times(3, lacking(0)))),
      expect: { subject: { subtask: 0 }, confidence: 'possible' },
    },
    'it while the first checkpoint still waits': {
      given: () =>
        withCheckpoints(still(), [...times(3), { ...lacking(0), status: 'IN_PROGRESS', durationMs: 20_000 }]),
      expect: { subject: { subtask: 0 }, severity: 'critical' },
    },
  },
  ignores: {
    'a healthy job': () => twoDumps(withCheckpoints(healthyJob(), times(10))),
    'a subtask that is slow, but takes in records': () =>
      twoDumps(withCheckpoints(still([10, 300, 300, 300]), times(3, lacking(0)))),
    'a pause, while the checkpoint is young': () =>
      twoDumps(withCheckpoints(still(), [...times(3), { ...lacking(0), status: 'IN_PROGRESS', durationMs: 3000 }])),
    'a thread that waits for its input': () =>
      twoDumps(
        withCheckpoints(
          healthyJob({
            vertex: 'pass',
            busy: [1, 0.2, 0.2, 0.2],
            recordsInRate: [0, 9, 9, 9],
            recordsOutRate: [0, 9, 9, 9],
          }),
          times(3, {
            ...lacking(),
            tasks: [
              { vertex: 'pass', missing: [0] },
              { vertex: 'discard', missing: [0] },
            ],
          }),
        ),
      ),
    'victims of a failover': () =>
      withCheckpoints(still(), times(3, { ...lacking(0), message: 'Checkpoint Coordinator is suspending.' })),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(still()) },
});
