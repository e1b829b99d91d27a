import { type Evidence, known } from '#evidence';
import { times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointStorageWriteFailed } from './checkpoint-storage-write-failed.ts';

const FINALIZE = 'Failure to finalize checkpoint.';

/** The counters say so many more failed while it was watched; the history is empty. */
function failedUnseen(count: number, status = 'RUNNING'): Evidence {
  const evidence = withCheckpoints(healthyJob(), []);
  const [job] = evidence.jobs;
  if (!job?.checkpoints.known || !job.plan.known) throw new Error('no checkpoints');
  const { counts } = job.checkpoints.value;
  return withJob(evidence, {
    checkpoints: known({
      ...job.checkpoints.value,
      countsBefore: counts,
      counts: { ...counts, failed: counts.failed + count },
    }),
    plan: known(job.plan.value.map((vertex) => ({ ...vertex, status }))),
  });
}

testDiagnosis(checkpointStorageWriteFailed, {
  finds: {
    'checkpoints that the JobManager cannot finish': {
      given: () => withCheckpoints(healthyJob(), times(3, { message: FINALIZE, detailed: false })),
      expect: { severity: 'critical', confidence: 'likely' },
    },
    'checkpoints that fail before they begin': {
      given: () => failedUnseen(3),
      expect: { severity: 'critical', confidence: 'possible' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(healthyJob(), times(10)),
    'one that failed, when the others complete': () =>
      withCheckpoints(healthyJob(), [{ message: FINALIZE, detailed: false }, ...times(9)]),
    'victims of a restart loop': () => {
      const evidence = failedUnseen(3);
      const [job] = withCheckpoints(
        healthyJob(),
        times(3, { message: 'Checkpoint Coordinator is suspending.', detailed: false }),
      ).jobs;
      const [counted] = evidence.jobs;
      if (!job?.checkpoints.known || !counted?.checkpoints.known) throw new Error('no checkpoints');
      return withJob(evidence, {
        checkpoints: known({ ...counted.checkpoints.value, history: job.checkpoints.value.history }),
      });
    },
    'checkpoints that wait for tasks to start': () => failedUnseen(3, 'INITIALIZING'),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(healthyJob()) },
});
