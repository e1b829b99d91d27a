import { testTold } from '#test/told';
import { tableWriterHeartbeatLost } from './table-writer-heartbeat-lost.ts';

// Template: org.apache.hudi.client.heartbeat.HeartbeatUtils#abortIfHeartbeatExpired.
testTold(tableWriterHeartbeatLost, {
  finds: {
    'a commit that was given up': {
      log: `org.apache.hudi.exception.HoodieException: Executor executes action [commits the instant 20231212110524061] error
Caused by: org.apache.hudi.exception.HoodieException: Heartbeat for instant 20231212110524061 has expired, last heartbeat 0
	at org.apache.hudi.client.heartbeat.HeartbeatUtils.abortIfHeartbeatExpired(HeartbeatUtils.java:95)`,
      says: ['20231212110524061', 'LAZY'],
    },
  },
  ignores: {
    'a TaskManager’s heartbeat': {
      log: 'java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id tm-1 timed out.',
    },
  },
});
