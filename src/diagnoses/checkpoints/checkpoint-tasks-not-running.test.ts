import { testTold } from '#test/told';
import { checkpointTasksNotRunning } from './checkpoint-tasks-not-running.ts';

// Templates: DefaultCheckpointPlanCalculator, CheckpointFailureManager (reference C7).
testTold(checkpointTasksNotRunning, {
  finds: {
    'refusals for ten minutes': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:04,310 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Initializing job 'orders' (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55).
2024-05-13 08:00:05,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state CREATED to RUNNING.
2024-05-13 08:01:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..
2024-05-13 08:02:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..
2024-05-13 08:03:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..
2024-05-13 08:04:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..
2024-05-13 08:05:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..
2024-05-13 08:06:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..
2024-05-13 08:07:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..
2024-05-13 08:08:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..
2024-05-13 08:09:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..
2024-05-13 08:10:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..`,
      says: ['Source: events (1/2)'],
    },
  },
  notes: {
    'one refusal at start': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..`,
      says: ['Source: events (1/2)'],
    },
  },
  ignores: {
    'finished tasks': {
      log: `org.apache.flink.runtime.checkpoint.CheckpointException: Some tasks of the job have already finished and checkpointing with finished tasks is not enabled. Failure reason: Not all required tasks are currently running.`,
      instead: 'checkpoint-finished-tasks',
    },
  },
});
