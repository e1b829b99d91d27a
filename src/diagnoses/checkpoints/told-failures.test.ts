import { testTold } from '#test/told';
import { checkpointDeclinedException } from './checkpoint-declined-exception.ts';
import { checkpointExpiredBackpressure } from './checkpoint-expired-backpressure.ts';
import { checkpointStorageWriteFailed } from './checkpoint-storage-write-failed.ts';
import { checkpointToleranceExceeded } from './checkpoint-tolerance-exceeded.ts';
import { checkpointingDisabled } from './checkpointing-disabled.ts';

// Templates: CheckpointCoordinator, CheckpointFailureManager, StreamOperatorStateHandler, AsyncCheckpointRunnable
// (reference/flink-evidence.md 3.4 C3, C4, C8, C9, C15, C16, C23).
const START = `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:05,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state CREATED to RUNNING.
2024-05-13 08:01:05,020 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Triggering checkpoint 3 (type=CheckpointType{name='Checkpoint', sharingFilesStrategy=FORWARD_BACKWARD}) @ 1715587265020 for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55.`;
const EXPIRED =
  '2024-05-13 08:11:05,021 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Checkpoint 3 of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 expired before completing.';
const TOLERANCE = `2024-05-13 08:11:05,030 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Trying to recover from a global failure.
org.apache.flink.util.FlinkRuntimeException: Exceeded checkpoint tolerable failure threshold. The latest checkpoint failed due to Checkpoint expired before completing., view the Checkpoint History tab or the Job Manager log to find out why continuous checkpoints failed.
	at org.apache.flink.runtime.checkpoint.CheckpointFailureManager.checkFailureAgainstCounter(CheckpointFailureManager.java:206)`;
const COMPLETED =
  '2024-05-13 08:14:05,021 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Completed checkpoint 4 for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 (881231 bytes, checkpointDuration=211 ms, finalizationTime=12 ms).';

const THROWN = `2024-05-13 08:01:06,021 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Decline checkpoint 3 by task c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40 of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 at 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
org.apache.flink.util.SerializedThrowable: org.apache.flink.runtime.checkpoint.CheckpointException: Could not complete snapshot 3 for operator totals (1/2)#0. Failure reason: Checkpoint was declined.
	at org.apache.flink.streaming.api.operators.StreamOperatorStateHandler.snapshotState(StreamOperatorStateHandler.java:269)
Caused by: org.apache.flink.util.SerializedThrowable: java.lang.IllegalStateException: ledger is closed
	at com.acme.Totals.snapshotState(Totals.java:77)
	at org.apache.flink.streaming.util.functions.StreamingFunctionUtils.trySnapshotFunctionState(StreamingFunctionUtils.java:118)`;

const UNWRITTEN = `java.lang.Exception: Could not materialize checkpoint 3 for operator totals (1/2)#0.
	at org.apache.flink.streaming.runtime.tasks.AsyncCheckpointRunnable.handleExecutionException(AsyncCheckpointRunnable.java:298)
Caused by: java.io.IOException: Could not flush to file and close the file system output stream to nfs:/mnt/ckpt/chk-3/0a in order to obtain the stream state handle
	at org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory$FsCheckpointStateOutputStream.closeAndGetHandle(FsCheckpointStreamFactory.java:388)
Caused by: java.io.IOException: Stale file handle
	at java.io.FileOutputStream.writeBytes(Native Method)`;

testTold(checkpointExpiredBackpressure, {
  finds: {
    'an expiry, as a candidate': { log: `${START}\n${EXPIRED}`, says: ['Checkpoint 3', 'unaligned'] },
    'an expiry that brings the job down': { log: `${START}\n${EXPIRED}\n${TOLERANCE}`, says: ['Checkpoint 3'] },
    'what a person says': { log: 'checkpoints time out, backpressure HIGH on the join' },
  },
  notes: { 'an expiry that was overcome': { log: `${START}\n${EXPIRED}\n${COMPLETED}` } },
  ignores: { 'a snapshot that threw': { log: `${START}\n${THROWN}`, instead: 'checkpoint-declined-exception' } },
});

testTold(checkpointToleranceExceeded, {
  finds: {},
  ignores: {
    'it is never the root': {
      log: `${START}\n${EXPIRED}\n${TOLERANCE}`,
      instead: 'checkpoint-expired-backpressure',
    },
  },
});

testTold(checkpointDeclinedException, {
  finds: {
    'what snapshotState threw': { log: `${START}\n${THROWN}`, says: ['totals (1/2)#0', 'IllegalStateException'] },
  },
  notes: { 'one that was overcome': { log: `${START}\n${THROWN}\n${COMPLETED}` } },
  ignores: {
    'a file that cannot be written': { log: UNWRITTEN, instead: 'checkpoint-storage-write-failed' },
    // CassandraSinkBase#checkAsyncErrors: an asynchronous failure is thrown at the next snapshot.
    'a connector’s error that only came to light': {
      log: `java.lang.Exception: Could not complete snapshot 3 for operator Sink: out (1/2). Failure reason: Checkpoint was declined.
	at org.apache.flink.streaming.api.operators.StreamOperatorStateHandler.snapshotState(StreamOperatorStateHandler.java:269)
Caused by: java.io.IOException: Error while sending value.
	at org.apache.flink.streaming.connectors.cassandra.CassandraSinkBase.checkAsyncErrors(CassandraSinkBase.java:160)`,
      instead: 'unclassified-failure',
    },
  },
});

testTold(checkpointStorageWriteFailed, {
  finds: {
    'a file that cannot be written': { log: UNWRITTEN, says: ['nfs:/mnt/ckpt/chk-3/0a', 'Stale file handle'] },
    'what a person says': { log: 'checkpoints fail: permission denied on the checkpoint directory' },
  },
  ignores: {
    'a serializer that threw in the asynchronous part': {
      log: `java.lang.Exception: Could not materialize checkpoint 3 for operator totals (1/2)#0.
	at org.apache.flink.streaming.runtime.tasks.AsyncCheckpointRunnable.handleExecutionException(AsyncCheckpointRunnable.java:298)
Caused by: java.io.IOException: connection reset by key-vault
	at com.acme.SealedSerializer.serialize(SealedSerializer.java:31)
	at org.apache.flink.runtime.state.heap.CopyOnWriteStateMapSnapshot.writeState(CopyOnWriteStateMapSnapshot.java:153)`,
      instead: 'checkpoint-declined-exception',
    },
  },
});

testTold(checkpointingDisabled, {
  finds: {
    'a fact': { log: 'checkpointing: disabled\nsink: no files appear', says: ['execution.checkpointing.interval'] },
    'the same in Chinese': { log: '作业未开启检查点，数据一直不可见', says: ['enableCheckpointing'] },
    'a connector that says so': {
      log: '2024-05-13 08:01:06,021 WARN  org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducer [] - Using EXACTLY_ONCE semantic, but checkpointing is not enabled. Switching to NONE semantic.',
    },
  },
  ignores: {
    'a source that says what it does not wait for': {
      log: '2024-05-13 08:01:06,021 INFO  org.apache.flink.streaming.api.operators.SourceOperator [] - SourceOperator initialized, wait for 1st checkpoint: false',
    },
  },
});
