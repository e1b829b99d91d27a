import { testTold } from '#test/told';
import { asyncTimeout } from './async-timeout.ts';

// Template: org.apache.flink.streaming.api.functions.async.AsyncFunction#timeout (reference L16).
testTold(asyncTimeout, {
  finds: {
    'a task that fails': {
      log: `2024-03-02 10:00:00,101 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - async wait operator -> Sink: out (1/4) (7a6b5c4d3e2f10111213141516171819_cbc357ccb763df2852fee8c4fc7d55f2_0_0) switched from RUNNING to FAILED with failure cause: java.lang.Exception: Could not complete the stream element: Record @ 1709373600000 : (undef).
	at org.apache.flink.streaming.api.operators.async.AsyncWaitOperator$ResultHandler.completeExceptionally(AsyncWaitOperator.java:633)
	at org.apache.flink.streaming.api.functions.async.AsyncFunction.timeout(AsyncFunction.java:94)
Caused by: java.util.concurrent.TimeoutException: Async function call has timed out.
	... 18 more`,
      says: ['timeout()'],
    },
  },
  ignores: {
    'another timeout': {
      log: 'java.util.concurrent.TimeoutException: Timed out waiting for a node assignment. Call: describeTopics',
    },
  },
});
