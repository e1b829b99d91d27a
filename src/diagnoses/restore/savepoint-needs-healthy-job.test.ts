import { testTold } from '#test/told';
import { savepointNeedsHealthyJob } from './savepoint-needs-healthy-job.ts';

// Templates: CliFrontend, CheckpointFailureReason; operator AbstractJobReconciler.
testTold(savepointNeedsHealthyJob, {
  finds: {
    'a refusal': {
      log: `org.apache.flink.util.FlinkException: Triggering a savepoint for the job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 failed.
	at org.apache.flink.client.cli.CliFrontend.triggerSavepoint(CliFrontend.java:828)
Caused by: org.apache.flink.runtime.checkpoint.CheckpointException: Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running.`,
      says: ['last-state'],
    },
    'the operator waits': {
      log: `2024-05-13 08:00:05,217 INFO  o.a.f.k.o.r.d.AbstractJobReconciler [] - [orders] Last-state fallback is disabled, waiting for upgradable state`,
      says: ['last-state-fallback'],
    },
  },
  ignores: {
    'a periodic checkpoint at start': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..`,
    },
  },
});
