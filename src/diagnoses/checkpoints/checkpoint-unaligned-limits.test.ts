import { type OddCheckpoint, times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointUnalignedLimits } from './checkpoint-unaligned-limits.ts';

const UNALIGNED = { unaligned: true };

const slow = (ms: number): OddCheckpoint => ({
  durationMs: ms,
  unaligned: true,
  tasks: [{ vertex: 'count per key', startDelayMs: [ms - 900, ms - 800, ms - 700, ms - 600] }],
});

testDiagnosis(checkpointUnalignedLimits, {
  finds: {
    'barriers that are late although they may overtake': {
      given: () => withCheckpoints(healthyJob(), times(4, slow(40_000)), UNALIGNED),
      expect: { severity: 'warning', confidence: 'possible' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(healthyJob(), times(10), UNALIGNED),
    'unaligned checkpoints that get through back pressure in seconds': () =>
      withCheckpoints(
        healthyJob(
          { vertex: 'count per key', busy: [1, 1, 1, 1] },
          { vertex: 'throttle', backPressured: [0.95, 0.95], busy: [0.05, 0.05] },
        ),
        times(10, slow(3000)),
        UNALIGNED,
      ),
    'aligned checkpoints': () =>
      withCheckpoints(healthyJob(), times(4, { ...slow(40_000), unaligned: false }), { unaligned: false }),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(healthyJob()) },
});
