import { testTold } from '#test/told';
import { tmRegistrationTimeout } from './tm-registration-timeout.ts';

// Templates: TaskExecutor#registrationTimeout, RetryingRegistration, ActiveResourceManager (flink-evidence.md D12, D13, E9).
const RETRY = (second: number) =>
  `2024-05-04 10:00:${String(second).padStart(2, '0')},000 INFO  org.apache.flink.runtime.taskexecutor.TaskExecutor           [] - Could not resolve ResourceManager address pekko.tcp://flink@localhost:6123/user/rpc/resourcemanager_*, retrying in 10000 ms: Could not connect to rpc endpoint under address pekko.tcp://flink@localhost:6123/user/rpc/resourcemanager_*.`;

testTold(tmRegistrationTimeout, {
  finds: {
    'retries and the end': {
      log: `${RETRY(1)}\n${RETRY(11)}
2024-05-04 10:05:00,000 ERROR org.apache.flink.runtime.taskexecutor.TaskExecutor           [] - Fatal error occurred in TaskExecutor pekko.tcp://flink@10.0.0.9:6122/user/rpc/taskmanager_0.
org.apache.flink.runtime.taskexecutor.exceptions.RegistrationTimeoutException: Could not register at the ResourceManager within the specified maximum registration duration PT5M. This indicates a problem with this instance. Terminating now.`,
      says: ['localhost', 'jobmanager.rpc.address', 'PT5M'],
    },
    'retries alone, in an excerpt': { log: RETRY(1), says: ['nc -vz localhost 6123'] },
    'as the JobManager sees it': {
      log: 'Worker orders-taskmanager-1-4 did not register in PT5M, will stop it and request a new one if needed.',
      says: ['orders-taskmanager-1-4'],
    },
  },
  ignores: {
    'names that differ': {
      log: `dropping message [class org.apache.pekko.actor.ActorSelectionMessage] for non-local recipient [Actor[pekko.tcp://flink@jobmanager:6123/]] arriving at [pekko.tcp://flink@jobmanager:6123] inbound addresses are [pekko.tcp://flink@10.0.0.4:6123]\n${RETRY(1)}`,
      instead: 'jm-address-mismatch',
    },
    'a retry that got through': {
      log: `${RETRY(1)}\n2024-05-04 10:00:11,000 INFO  org.apache.flink.runtime.taskexecutor.TaskExecutor           [] - Successful registration at resource manager pekko.tcp://flink@localhost:6123/user/rpc/resourcemanager_* under registration id 77.`,
    },
    'the order of a start, in a whole log': {
      log: [
        RETRY(1),
        ...Array.from(
          { length: 80 },
          (_, i) =>
            `2024-05-04 11:00:${String(i % 60).padStart(2, '0')},000 INFO  org.apache.flink.runtime.taskexecutor.TaskExecutor           [] - Trigger checkpoint ${i}@1 for 77.`,
        ),
      ].join('\n'),
    },
  },
});
