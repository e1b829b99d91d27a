import { type OddCheckpoint, times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointExpiredBackpressure } from './checkpoint-expired-backpressure.ts';

const EXPIRED = 'Checkpoint expired before completing.';
const ALL = [0, 1, 2, 3];

/** The keyed count is full, and its source waits for it nearly all the time. */
const overloaded = () =>
  healthyJob(
    { vertex: 'count per key', busy: [1, 1, 1, 1] },
    { vertex: 'throttle', backPressured: [0.95, 0.95], busy: [0.05, 0.05] },
  );

const stuckBehind = (odd: OddCheckpoint = {}): OddCheckpoint => ({
  message: EXPIRED,
  durationMs: 60_000,
  tasks: [{ vertex: 'count per key', missing: ALL }],
  ...odd,
});

/** Barriers come late everywhere, but in time. */
const slow = (ms: number): OddCheckpoint => ({
  durationMs: ms,
  tasks: [{ vertex: 'count per key', startDelayMs: [ms - 2000, ms - 1000, ms - 500, ms - 300] }],
});

testDiagnosis(checkpointExpiredBackpressure, {
  finds: {
    'checkpoints that expire one after the other behind a bottleneck': {
      given: () => withCheckpoints(overloaded(), times(3, stuckBehind())),
      expect: { severity: 'critical', confidence: 'certain', ruledOut: ['checkpoint-user-code-blocked'] },
    },
    'the bottleneck although details of the checkpoint are gone': {
      given: () => withCheckpoints(overloaded(), times(3, stuckBehind({ detailed: false }))),
      expect: { severity: 'critical', confidence: 'likely' },
    },
    'one that has just expired, after many that completed': {
      given: () => withCheckpoints(overloaded(), [...times(5), stuckBehind()]),
      expect: { severity: 'warning' },
    },
    'checkpoints that take most of their timeout': {
      given: () => withCheckpoints(overloaded(), times(4, slow(40_000))),
      expect: { severity: 'warning', confidence: 'certain' },
    },
    'one that has been under way for most of its timeout': {
      given: () =>
        withCheckpoints(overloaded(), [...times(3), stuckBehind({ status: 'IN_PROGRESS', durationMs: 45_000 })]),
      expect: { severity: 'warning' },
    },
    'expired ones whose bottleneck cannot be seen, as a possibility': {
      given: () => withCheckpoints(healthyJob(), times(3, stuckBehind({ detailed: false }))),
      expect: { severity: 'critical', confidence: 'possible' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(healthyJob(), times(10)),
    'back pressure that checkpoints get through': () => withCheckpoints(overloaded(), times(10, slow(12_000))),
    'one that expired long ago': () => withCheckpoints(overloaded(), [stuckBehind(), ...times(9)]),
    'victims of a failover': () =>
      withCheckpoints(overloaded(), times(4, stuckBehind({ message: 'Checkpoint Coordinator is suspending.' }))),
    'unaligned checkpoints, which do not wait behind records': () =>
      withCheckpoints(overloaded(), times(3, stuckBehind({ unaligned: true })), { unaligned: true }),
    'a slow upload': () =>
      withCheckpoints(
        overloaded(),
        times(4, { durationMs: 40_000, tasks: [{ vertex: 'count per key', asyncMs: [39_000, 38_000, 39_000, 1] }] }),
      ),
    'a vertex that has passed its barriers on and is busy with its snapshot': () =>
      withCheckpoints(overloaded(), times(3, stuckBehind({ tasks: [{ vertex: 'pass', missing: ALL }] }))),
  },
  cannotAssess: {
    'a job whose checkpoints could not be read': () => withoutCheckpoints(overloaded()),
  },
});
