import { testTold } from '#test/told';
import { tmCrashloop } from './tm-crashloop.ts';

// Templates: org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager (reference E12); kubectl get pods.
testTold(tmCrashloop, {
  finds: {
    'too many that fail': {
      log: `2024-03-02 10:00:01,000 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Requesting new worker with resource spec WorkerResourceSpec {cpuCores=1.0}, current pending count: 1.
2024-03-02 10:00:31,000 WARN  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Reaching max start worker failure rate: 10 events detected in the recent 60000 ms.
2024-03-02 10:00:31,001 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Will not retry creating worker in 3000 ms.`,
    },
    'a state': {
      log: 'app-taskmanager-1-7           0/1     CrashLoopBackOff   6          9m',
      says: ['app-taskmanager-1-7'],
    },
    people: { log: 'TaskManager pods: exits immediately after start\nTaskManagers exit right after start, no slots' },
  },
  ignores: {
    'an image that is not there': {
      log: 'app-taskmanager-1-1           0/1     ErrImagePull   0          3m',
      instead: 'k8s-image-pull',
    },
    'a worker that says why': {
      log: `2024-03-02 10:00:31,000 WARN  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Reaching max start worker failure rate: 10 events detected in the recent 60000 ms.
2024-03-02 10:00:30,000 ERROR org.apache.flink.runtime.util.bash.BashJavaUtils [] - org.apache.flink.configuration.IllegalConfigurationException: Sum of configured Framework Heap Memory (128.000mb (134217728 bytes)), Framework Off-Heap Memory (128.000mb (134217728 bytes)), Task Off-Heap Memory (0 bytes), Managed Memory (1.000gb (1073741824 bytes)) and Network Memory (128.000mb (134217728 bytes)) exceed configured Total Flink Memory (1.000gb (1073741824 bytes)).`,
      instead: 'memory-config-invalid',
    },
  },
});
