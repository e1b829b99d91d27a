import { testTold } from '#test/told';
import { checkpointExternalHook } from './checkpoint-external-hook.ts';

// Templates: MasterHooks; MasterTriggerRestoreHook implementations.
testTold(checkpointExternalHook, {
  finds: {
    'a hook that fails': {
      log: `2024-05-13 08:01:30,217 WARN  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Failed to trigger checkpoint 8 for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55. (3 consecutive failed attempts so far)
org.apache.flink.util.FlinkException: Error while triggering checkpoint master hook 'pravega-reader-group'
	at org.apache.flink.runtime.checkpoint.hooks.MasterHooks.triggerHook(MasterHooks.java:161)
Caused by: java.util.concurrent.TimeoutException
	at java.util.concurrent.CompletableFuture.get(CompletableFuture.java:1915)`,
      says: ['pravega', 'min-pause'],
    },
    'a future that its hook cancelled': {
      log: `java.util.concurrent.CancellationException
	at java.util.concurrent.CompletableFuture.cancel(CompletableFuture.java:2276)
	at io.pravega.connectors.flink.ReaderCheckpointHook.lambda$triggerCheckpoint$0(ReaderCheckpointHook.java:99)`,
      says: ['Pravega'],
    },
  },
  ignores: {
    'an upload that was cancelled': {
      log: `2024-05-13 08:01:30,217 INFO  org.apache.flink.streaming.runtime.tasks.AsyncCheckpointRunnable [] - map (1/2)#0 - asynchronous part of checkpoint 3 could not be completed.
java.util.concurrent.CancellationException: null
	at java.util.concurrent.FutureTask.report(FutureTask.java:121)`,
    },
  },
});
