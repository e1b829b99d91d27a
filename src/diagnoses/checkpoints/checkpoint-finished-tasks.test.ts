import { testTold } from '#test/told';
import { checkpointFinishedTasks } from './checkpoint-finished-tasks.ts';

// Templates: DefaultCheckpointPlanCalculator 1.13 and 1.14+; CheckpointFailureReason.
testTold(checkpointFinishedTasks, {
  finds: {
    '1.13: a finished task': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.13.6, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:04,310 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Initializing job 'orders' (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55).
2024-05-13 08:00:05,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state CREATED to RUNNING.
2024-05-13 08:01:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since some tasks of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 has been finished, abort the checkpoint Failure reason: Not all required tasks are currently running.
2024-05-13 08:01:05,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since some tasks of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 has been finished, abort the checkpoint Failure reason: Not all required tasks are currently running.
2024-05-13 08:01:10,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since some tasks of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 has been finished, abort the checkpoint Failure reason: Not all required tasks are currently running.`,
      says: ['1.15', 'checkpoints-after-tasks-finish'],
    },
    '1.11: a triggering task that is finished': {
      log: `2024-05-13 08:01:00,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Checkpoint triggering task Source: dim (1/1) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not in state RUNNING but FINISHED instead. Aborting checkpoint.`,
      says: ['Source: dim (1/1)'],
    },
    '1.14 without the switch': {
      log: `org.apache.flink.runtime.checkpoint.CheckpointException: Some tasks of the job have already finished and checkpointing with finished tasks is not enabled. Failure reason: Not all required tasks are currently running.
	at org.apache.flink.runtime.checkpoint.DefaultCheckpointPlanCalculator.lambda$calculateCheckpointPlan$1(DefaultCheckpointPlanCalculator.java:116)`,
      says: ['1.15'],
    },
    'a source subtask that is not ready': {
      log: `2024-05-13 08:00:40,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Discarding checkpoint 4 of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55.
org.apache.flink.runtime.checkpoint.CheckpointException: Task Source: events (4/5) Failure reason: Checkpoint was declined (tasks not ready)
	at org.apache.flink.runtime.taskmanager.Task$1.run(Task.java:1158)`,
      says: ['Source: events (4/5)', 'idle'],
    },
  },
  ignores: {
    'a task that is not running yet': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger checkpoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 since Checkpoint triggering task Source: events (1/2) of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..`,
    },
  },
});
