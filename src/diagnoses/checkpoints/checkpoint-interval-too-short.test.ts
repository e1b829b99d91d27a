import { times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointIntervalTooShort } from './checkpoint-interval-too-short.ts';

const every = (intervalMs: number) => ({ intervalMs });

testDiagnosis(checkpointIntervalTooShort, {
  finds: {
    'a checkpoint as soon as the one before it is done': {
      given: () => withCheckpoints(healthyJob(), times(10, { durationMs: 205 }), every(200)),
      expect: { subject: { configKey: 'execution.checkpointing.interval' }, severity: 'warning' },
    },
    'one every tenth of a second that writes hundreds of megabytes a second, pauses or not': {
      given: () => withCheckpoints(healthyJob(), times(10, { durationMs: 60, checkpointedBytes: 60e6 }), every(100)),
      expect: { severity: 'warning' },
    },
    'one that stops a full vertex for most of the time': {
      given: () =>
        withCheckpoints(
          healthyJob(
            { vertex: 'count per key', busy: [1, 1, 1, 1] },
            { vertex: 'throttle', backPressured: [0.6, 0.6], busy: [0.1, 0.1] },
          ),
          times(10, { durationMs: 205, tasks: [{ vertex: 'count per key', syncMs: [180, 180, 180, 180] }] }),
          every(200),
        ),
      expect: { severity: 'critical' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(healthyJob(), times(10)),
    'frequent checkpoints that take milliseconds': () =>
      withCheckpoints(healthyJob(), times(10, { durationMs: 20 }), every(1000)),
    'the same of little state': () =>
      withCheckpoints(healthyJob(), times(10, { durationMs: 60, checkpointedBytes: 60e3 }), every(100)),
    'checkpoints that take half of the interval': () =>
      withCheckpoints(healthyJob(), times(10, { durationMs: 5000 }), every(10_000)),
    'too few to tell': () => withCheckpoints(healthyJob(), times(3, { durationMs: 205 }), every(200)),
    'barriers that wait for a bottleneck': () =>
      withCheckpoints(
        healthyJob(
          { vertex: 'count per key', busy: [1, 1, 1, 1] },
          { vertex: 'throttle', backPressured: [0.9, 0.9], busy: [0.1, 0.1] },
        ),
        times(10, { durationMs: 5000, tasks: [{ vertex: 'count per key', startDelayMs: [4900, 4900, 4900, 4900] }] }),
        every(5000),
      ),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(healthyJob()) },
});
