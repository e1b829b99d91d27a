import { testTold } from '#test/told';
import { haStaleJob } from './ha-stale-job.ts';

// Templates: org.apache.flink.runtime.dispatcher.Dispatcher (reference A19, A20; "Job {} reached terminal state {}."),
// DefaultExecutionGraph, DefaultDispatcherRunner.
testTold(haStaleJob, {
  finds: {
    'an end within the loss of leadership': {
      log: `2024-03-02 11:30:11,900 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Job orders (5f1d2c3b4a5968778695a4b3c2d1e0f9) switched from state FAILING to FAILED.
2024-03-02 11:30:12,149 INFO  org.apache.flink.runtime.dispatcher.runner.DefaultDispatcherRunner [] - DefaultDispatcherRunner was revoked the leadership with leader id 8d1c. Stopping the DispatcherLeaderProcess.
2024-03-02 11:30:12,180 INFO  org.apache.flink.runtime.dispatcher.StandaloneDispatcher     [] - Job 5f1d2c3b4a5968778695a4b3c2d1e0f9 reached terminal state SUSPENDED.`,
      says: ['FLINK-39704', 'configmap'],
    },
    'a submission that is ignored': {
      log: "2024-03-02 11:30:11,900 WARN  org.apache.flink.runtime.dispatcher.StandaloneDispatcher     [] - Ignoring JobGraph submission 'orders' (5f1d2c3b4a5968778695a4b3c2d1e0f9) because the job already reached a globally-terminal state (i.e. FAILED, CANCELED, FINISHED) in a previous execution.",
    },
  },
  ignores: {
    'a leader that changed while the job ran': {
      log: `2024-03-02 11:30:12,149 ERROR io.fabric8.kubernetes.client.extended.leaderelection.LeaderElector [] - Exception occurred while renewing lock: Failed to update lock
2024-03-02 11:30:12,160 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Job orders (5f1d2c3b4a5968778695a4b3c2d1e0f9) switched from state RUNNING to SUSPENDED.`,
      instead: 'ha-leadership-lost',
    },
  },
});
