import { type OddCheckpoint, times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointAsyncSlow } from './checkpoint-async-slow.ts';

const MIB = 1024 * 1024;

const uploading = (ms: number, bytes = 200 * MIB): OddCheckpoint => ({
  durationMs: ms + 50,
  tasks: [
    {
      vertex: 'count per key',
      asyncMs: [ms, ms - 100, ms - 200, ms - 300],
      stateBytes: [bytes, bytes, bytes, bytes],
    },
  ],
});

testDiagnosis(checkpointAsyncSlow, {
  finds: {
    'an upload that takes most of the interval': {
      given: () => withCheckpoints(healthyJob(), times(5, uploading(8000))),
      expect: { subject: { subtask: 0 }, severity: 'warning', confidence: 'certain' },
    },
    'little state that takes long: the storage answers slowly': {
      given: () => withCheckpoints(healthyJob(), times(5, uploading(8000, 20_000))),
      expect: { severity: 'warning', ruledOut: ['checkpoint-expired-backpressure', 'checkpoint-sync-slow'] },
    },
    'uploads of which none has ever come to its end': {
      given: () =>
        withCheckpoints(
          healthyJob(),
          times(3, {
            message: 'Checkpoint expired before completing.',
            durationMs: 60_000,
            tasks: [{ vertex: 'pass', missing: [0, 1, 2, 3] }],
          }),
        ),
      expect: { severity: 'critical', confidence: 'likely' },
    },
    'the same at the end of the job, where nothing waits': {
      given: () =>
        withCheckpoints(
          healthyJob(),
          times(3, {
            message: 'Checkpoint expired before completing.',
            durationMs: 60_000,
            tasks: [{ vertex: 'count per key', missing: [0, 1, 2, 3] }],
          }),
        ),
      expect: { severity: 'critical', confidence: 'possible' },
    },
    'uploads that run into the timeout': {
      given: () =>
        withCheckpoints(healthyJob(), [
          ...times(3, uploading(50_000)),
          { message: 'Checkpoint expired before completing.', durationMs: 60_000, detailed: false },
        ]),
      expect: { severity: 'critical' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(healthyJob(), times(10)),
    'an upload that is short against the interval': () =>
      withCheckpoints(healthyJob(), times(10, uploading(3000)), { intervalMs: 60_000, timeoutMs: 600_000 }),
    'one slow upload long ago': () => withCheckpoints(healthyJob(), [uploading(9000), ...times(9)]),
    'barriers that are late': () =>
      withCheckpoints(
        healthyJob(),
        times(5, {
          durationMs: 9000,
          tasks: [{ vertex: 'count per key', startDelayMs: [8000, 8000, 8000, 8000], asyncMs: [900, 900, 900, 900] }],
        }),
      ),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(healthyJob()) },
});
