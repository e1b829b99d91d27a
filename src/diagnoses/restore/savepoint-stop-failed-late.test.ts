import { testTold } from '#test/told';
import { savepointStopFailedLate } from './savepoint-stop-failed-late.ts';

// Templates: StopWithSavepointStoppingException (reference C21).
testTold(savepointStopFailedLate, {
  finds: {
    'the message over several lines': {
      log: `org.apache.flink.runtime.scheduler.stopwithsavepoint.StopWithSavepointStoppingException: A savepoint has been created at: s3://bucket/sp/savepoint-1a2b3c-77,
but the corresponding job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 failed during stopping.
The savepoint is consistent, but might have uncommitted transactions. If you want to commit the transaction please restart a job from this savepoint.`,
      says: ['s3://bucket/sp/savepoint-1a2b3c-77'],
    },
    'the exception': {
      log: `org.apache.flink.runtime.scheduler.stopwithsavepoint.StopWithSavepointStoppingException: A savepoint has been created at: s3://bucket/sp/savepoint-1a2b3c-77, but the corresponding job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 failed during stopping. The savepoint is consistent, but might have uncommitted transactions. If you want to commit the transaction please restart a job from this savepoint.
	at org.apache.flink.runtime.scheduler.stopwithsavepoint.StopWithSavepointTerminationHandlerImpl.terminateExceptionallyWithGlobalFailover(StopWithSavepointTerminationHandlerImpl.java:163)`,
      says: ['s3://bucket/sp/savepoint-1a2b3c-77', '--drain'],
    },
    // org.apache.flink.runtime.operators.coordination.SubtaskGatewayImpl: it lost an event, because the task had ended.
    'with what lost its partner before': {
      log: `org.apache.flink.util.FlinkException: An OperatorEvent from an OperatorCoordinator to a task was lost. Triggering task failover to ensure consistency. Event: 'NoMoreSplitsEvent', targetTask: Source: in (2/2) - execution #0
	at org.apache.flink.runtime.operators.coordination.SubtaskGatewayImpl.lambda$sendEvent$0(SubtaskGatewayImpl.java:90)
Caused by: org.apache.flink.runtime.operators.coordination.TaskNotRunningException: Task is not running, but in state FINISHED
	at org.apache.flink.runtime.taskmanager.Task.deliverOperatorEvent(Task.java:1502)
org.apache.flink.runtime.scheduler.stopwithsavepoint.StopWithSavepointStoppingException: A savepoint has been created at: s3://bucket/sp/savepoint-1a2b3c-78, but the corresponding job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 failed during stopping. The savepoint is consistent, but might have uncommitted transactions. If you want to commit the transaction please restart a job from this savepoint.`,
      says: ['s3://bucket/sp/savepoint-1a2b3c-78'],
    },
  },
  ignores: {
    'a client that gave up': {
      log: `org.apache.flink.util.FlinkException: Could not stop with a savepoint job "6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55".
	at org.apache.flink.client.cli.CliFrontend.lambda$stop$4(CliFrontend.java:590)
Caused by: java.util.concurrent.TimeoutException`,
      instead: 'savepoint-client-timeout',
    },
  },
});
