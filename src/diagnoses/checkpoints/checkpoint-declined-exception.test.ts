import { type Evidence, type Failure, known } from '#evidence';
import { type OddCheckpoint, times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointDeclinedException } from './checkpoint-declined-exception.ts';

/** As Flink 1.20.3 printed it in the lab, shortened to the frames that tell. */
const SYNC = `java.io.IOException: Could not perform checkpoint 9 for operator stock-writer (4/4)#8.
	at org.apache.flink.streaming.runtime.tasks.StreamTask.triggerCheckpointOnBarrier(StreamTask.java:1394)
	at java.base/java.lang.Thread.run(Thread.java:840)
Caused by: org.apache.flink.runtime.checkpoint.CheckpointException: Could not complete snapshot 9 for operator stock-writer (4/4)#8. Failure reason: Checkpoint was declined.
	at org.apache.flink.streaming.api.operators.StreamOperatorStateHandler.snapshotState(StreamOperatorStateHandler.java:300)
	at org.apache.flink.streaming.runtime.tasks.SubtaskCheckpointCoordinatorImpl.takeSnapshotSync(SubtaskCheckpointCoordinatorImpl.java:751)
	... 22 more
Caused by: java.io.IOException: connection reset by inventory-db
	at dev.flinkdoctor.lab.jobs.StockUpdates$StockWriter.flush(StockUpdates.java:88)
	at dev.flinkdoctor.lab.jobs.StockUpdates$StockWriter.snapshotState(StockUpdates.java:82)
	at org.apache.flink.streaming.util.functions.StreamingFunctionUtils.trySnapshotFunctionState(StreamingFunctionUtils.java:118)`;

/** The same wrappers around a storage exception: the innermost part is made up, with the classes Flink has there. */
const STORAGE = SYNC.replace(
  /Caused by: java\.io\.IOException[\s\S]*$/,
  '',
).concat(`Caused by: java.io.IOException: No space left on device
	at org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory$FsCheckpointStateOutputStream.flush(FsCheckpointStreamFactory.java:280)`);

const ASYNC = 'Asynchronous task checkpoint failed.';
const FAILOVER = 'Checkpoint Coordinator is suspending.';

/** Failures so many ms ago, oldest first, each with this trace. */
function failing(evidence: Evidence, agoMs: readonly number[], stackTrace = SYNC): Evidence {
  const [job] = evidence.jobs;
  const real = job?.failures.known ? job.failures.value[0] : undefined;
  if (!real) throw new Error('the capture has no failure');
  const failures = agoMs.map((ago): Failure => ({ ...real, at: evidence.to - ago, stackTrace }));
  return withJob(evidence, { failures: known(failures) });
}

const nobodyOf = (vertex: string, ...more: readonly string[]): OddCheckpoint => ({
  message: ASYNC,
  tasks: [vertex, ...more].map((one) => ({ vertex: one, missing: [0, 1, 2, 3] })),
});

testDiagnosis(checkpointDeclinedException, {
  finds: {
    'the method that throws in every snapshot and fails the task': {
      given: () =>
        failing(
          withCheckpoints(healthyJob(), times(3, { message: FAILOVER, detailed: false })),
          [25_000, 15_000, 5000],
        ),
      expect: {
        subject: { class: 'dev.flinkdoctor.lab.jobs.StockUpdates$StockWriter', method: 'flush' },
        severity: 'critical',
        confidence: 'certain',
      },
    },
    'failed asynchronous parts, and the one vertex they point at': {
      given: () => withCheckpoints(healthyJob(), [nobodyOf('pass', 'count'), nobodyOf('pass')]),
      expect: { subject: { vertexName: 'pass' }, severity: 'critical', confidence: 'possible' },
    },
    'declined checkpoints, from the name that Flink gives': {
      given: () =>
        withCheckpoints(
          healthyJob(),
          times(3, {
            message:
              'Could not complete snapshot 7 for operator pass (2/4)#0. Failure reason: Checkpoint was declined.',
            detailed: false,
          }),
        ),
      expect: { subject: { operator: 'pass', subtask: 1 }, confidence: 'likely' },
    },
    'them while some complete in between': {
      given: () =>
        withCheckpoints(healthyJob(), [
          { message: ASYNC, detailed: false },
          ...times(2),
          { message: ASYNC, detailed: false },
          ...times(1),
        ]),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a healthy job, with a failure of another kind': () => withCheckpoints(healthyJob(), times(10)),
    'the first checkpoint, when the others complete': () =>
      withCheckpoints(healthyJob(), [{ message: ASYNC, detailed: false }, ...times(9)]),
    'one failed snapshot, after which the job goes on': () =>
      failing(withCheckpoints(healthyJob(), [{ message: FAILOVER, detailed: false }, ...times(5)]), [60_000]),
    'two failed snapshots, when checkpoints complete since': () =>
      failing(withCheckpoints(healthyJob(), times(6)), [200_000, 190_000]),
    'tasks that were not ready': () =>
      withCheckpoints(
        healthyJob(),
        times(3, { message: 'Checkpoint was declined (tasks not ready)', detailed: false }),
      ),
    'a disk that is full': () => failing(withCheckpoints(healthyJob(), []), [25_000, 15_000, 5000], STORAGE),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(healthyJob()) },
});
