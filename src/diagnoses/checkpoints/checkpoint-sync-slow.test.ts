import { type OddCheckpoint, times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointSyncSlow } from './checkpoint-sync-slow.ts';

const slow = (...syncMs: readonly number[]): OddCheckpoint => ({
  durationMs: Math.max(...syncMs) + 50,
  tasks: [{ vertex: 'count per key', syncMs }],
});

testDiagnosis(checkpointSyncSlow, {
  finds: {
    'a subtask that stands still for seconds at every checkpoint': {
      given: () => withCheckpoints(healthyJob(), times(5, slow(10, 4000, 20, 30))),
      expect: { subject: { subtask: 1 }, severity: 'warning', confidence: 'certain' },
    },
    'one that holds its source back more than half of the time': {
      given: () =>
        withCheckpoints(
          healthyJob(
            { vertex: 'count per key', busy: [1, 1, 1, 1] },
            { vertex: 'throttle', backPressured: [0.6, 0.6], busy: [0.1, 0.1] },
          ),
          times(5, slow(6000, 6000, 6000, 6000)),
        ),
      expect: { severity: 'critical', ruledOut: ['checkpoint-async-slow'] },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(healthyJob(), times(10)),
    'the first checkpoint, when the others are fast': () =>
      withCheckpoints(healthyJob(), [slow(4000, 4000, 4000, 4000), ...times(9)]),
    'the newest checkpoint, when the others are fast': () =>
      withCheckpoints(healthyJob(), [...times(9), slow(4000, 4000, 4000, 4000)]),
    'a slow upload': () =>
      withCheckpoints(
        healthyJob(),
        times(5, { durationMs: 8000, tasks: [{ vertex: 'count per key', asyncMs: [7900, 7000, 7000, 7000] }] }),
      ),
    'a legacy sink that flushes': () =>
      withCheckpoints(
        healthyJob(),
        times(5, { durationMs: 4050, tasks: [{ vertex: 'discard ticks', syncMs: [4000, 4000, 4000, 4000] }] }),
      ),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(healthyJob()) },
});
