import { testTold } from '#test/told';
import { savepointClientTimeout } from './savepoint-client-timeout.ts';

// Templates: org.apache.flink.client.cli.CliFrontend; operator AbstractFlinkService.
testTold(savepointClientTimeout, {
  finds: {
    'the command line': {
      log: `org.apache.flink.util.FlinkException: Triggering a savepoint for the job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 failed.
	at org.apache.flink.client.cli.CliFrontend.triggerSavepoint(CliFrontend.java:828)
Caused by: java.util.concurrent.TimeoutException
	at java.util.concurrent.CompletableFuture.timedGet(CompletableFuture.java:1771)`,
      says: ['client.timeout', '6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55'],
    },
    'the operator': {
      log: `org.apache.flink.kubernetes.operator.exception.UpgradeFailureException: Timed out stopping the job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 with savepoint, please configure a larger timeout via 'execution.checkpointing.timeout'`,
      says: ['execution.checkpointing.timeout'],
    },
  },
  ignores: {
    'a savepoint that the cluster refused': {
      log: `org.apache.flink.util.FlinkException: Triggering a savepoint for the job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 failed.
	at org.apache.flink.client.cli.CliFrontend.triggerSavepoint(CliFrontend.java:828)
Caused by: org.apache.flink.runtime.checkpoint.CheckpointException: Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running.`,
      instead: 'savepoint-needs-healthy-job',
    },
  },
});
