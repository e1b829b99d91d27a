import { testTold } from '#test/told';
import { checkpointAsyncSlow } from './checkpoint-async-slow.ts';
import { checkpointIntervalTooShort } from './checkpoint-interval-too-short.ts';
import { checkpointSinkFlushSlow } from './checkpoint-sink-flush-slow.ts';
import { checkpointSyncSlow } from './checkpoint-sync-slow.ts';
import { checkpointUserCodeBlocked } from './checkpoint-user-code-blocked.ts';

// Templates: AsyncCheckpointRunnable, SnapshotStrategyRunner, CheckpointFailureReason (reference/flink-evidence.md 3.4 C15).
const cancelled = (task: string) =>
  `2024-05-13 08:11:06,021 INFO  org.apache.flink.streaming.runtime.tasks.AsyncCheckpointRunnable [] - ${task} (1/2)#0 - asynchronous part of checkpoint 3 could not be completed.
java.util.concurrent.CancellationException: null
	at java.util.concurrent.FutureTask.report(FutureTask.java:121)
	at org.apache.flink.util.concurrent.FutureUtils.runIfNotDoneAndGet(FutureUtils.java:511)`;
const took = (part: string, ms: number) =>
  `2024-05-13 08:11:06,021 DEBUG org.apache.flink.runtime.state.SnapshotStrategyRunner [] - DefaultOperatorStateBackend snapshot (FsCheckpointStorageLocation {}, ${part} part) in thread Thread[AsyncOperations-thread-1,5,Flink Task Threads] took ${ms} ms.`;

testTold(checkpointSinkFlushSlow, {
  finds: {
    'a sink that was cancelled while it wrote': { log: cancelled('stream_write: orders'), says: ['stream_write'] },
  },
  ignores: { 'another operator that was cancelled': { log: cancelled('map -> filter') } },
});

testTold(checkpointAsyncSlow, {
  finds: { 'minutes of upload': { log: took('asynchronous', 214_117), says: ['214117'] } },
  ignores: { 'a quick one': { log: took('asynchronous', 211) } },
});

testTold(checkpointSyncSlow, {
  finds: { 'half a minute': { log: took('synchronous', 31_877), says: ['31877'] } },
  ignores: { 'the asynchronous part': { log: took('asynchronous', 31_877) } },
});

testTold(checkpointUserCodeBlocked, {
  finds: { 'what a person says': { log: 'one subtask never acks, 47 of 48 subtasks acked' } },
  ignores: { 'an expiry': { log: 'Checkpoint 3 expired before completing.' } },
});

testTold(checkpointIntervalTooShort, {
  finds: {},
  notes: {
    'a trigger that finds the one before at work': {
      log: '2024-05-13 08:11:06,021 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since The maximum number of queued checkpoint requests exceeded.',
    },
  },
  ignores: { 'an interval alone': { log: 'execution.checkpointing.interval: 3 min' } },
});
