import { testTold } from '#test/told';
import { checkpointStateTooLarge } from './checkpoint-state-too-large.ts';

// Templates: MemCheckpointStreamFactory.
testTold(checkpointStateTooLarge, {
  finds: {
    'beneath its envelopes': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:04,310 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Initializing job 'orders' (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55).
2024-05-13 08:00:05,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state CREATED to RUNNING.
2024-05-13 08:01:30,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Decline checkpoint 1 by task c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40 of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 at 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
org.apache.flink.util.SerializedThrowable: org.apache.flink.runtime.checkpoint.CheckpointException: Asynchronous task checkpoint failed.
	at org.apache.flink.streaming.runtime.tasks.AsyncCheckpointRunnable.handleExecutionException(AsyncCheckpointRunnable.java:320)
Caused by: java.lang.Exception: Could not materialize checkpoint 1 for operator count (1/2)#0.
	... 4 more
Caused by: java.util.concurrent.ExecutionException: java.io.IOException: Size of the state is larger than the maximum permitted memory-backed state. Size=8388725, maxSize=5242880. Consider using a different checkpoint storage, like the FileSystemCheckpointStorage.
	at java.util.concurrent.FutureTask.report(FutureTask.java:122)
Caused by: java.io.IOException: Size of the state is larger than the maximum permitted memory-backed state. Size=8388725, maxSize=5242880. Consider using a different checkpoint storage, like the FileSystemCheckpointStorage.
	at org.apache.flink.runtime.state.memory.MemCheckpointStreamFactory.checkSize(MemCheckpointStreamFactory.java:64)`,
      says: ['8388725', 'state.checkpoints.dir'],
    },
  },
  ignores: {
    'a file that could not be written': {
      log: `java.lang.Exception: Could not materialize checkpoint 1 for operator count (1/2)#0.
	at org.apache.flink.streaming.runtime.tasks.AsyncCheckpointRunnable.handleExecutionException(AsyncCheckpointRunnable.java:298)
Caused by: java.io.IOException: Could not flush to file and close the file system output stream to hdfs://nn/flink/chk-1/ab12 in order to obtain the stream state handle
	at org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory$FsCheckpointStateOutputStream.closeAndGetHandle(FsCheckpointStreamFactory.java:388)`,
      instead: 'checkpoint-storage-write-failed',
    },
  },
});
