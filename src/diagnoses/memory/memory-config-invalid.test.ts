import { testTold } from '#test/told';
import { memoryConfigInvalid } from './memory-config-invalid.ts';

// Templates: org.apache.flink.runtime.util.config.memory.* of Flink 1.13–2.3, read from the released classes.
testTold(memoryConfigInvalid, {
  finds: {
    'parts above the total, on a JobManager': {
      log: `Exception in thread "main" org.apache.flink.configuration.IllegalConfigurationException: JobManager memory configuration failed: The configured Total Flink Memory (96.000mb (100663296 bytes)) is less than the configured Off-heap Memory (256.000mb (268435456 bytes)).
	at org.apache.flink.runtime.jobmanager.JobManagerProcessUtils.processSpecFromConfigWithNewOptionToInterpretLegacyHeap(JobManagerProcessUtils.java:78)`,
      says: ['jobmanager.memory.process.size', 'process size', '256.000mb'],
    },
    'a process smaller than what it must hold': {
      log: `org.apache.flink.configuration.IllegalConfigurationException: TaskManager memory configuration failed: Sum of configured Framework Heap Memory (128.000mb (134217728 bytes)), Framework Off-Heap Memory (128.000mb (134217728 bytes)), Task Off-Heap Memory (0 bytes), Managed Memory (1024.000mb (1073741824 bytes)) and Network Memory (64.000mb (67108864 bytes)) exceed configured Total Flink Memory (600.000mb (629145600 bytes)).`,
      says: ['taskmanager.memory.process.size'],
    },
    'nothing configured': {
      log: "org.apache.flink.configuration.IllegalConfigurationException: Either required fine-grained memory (taskmanager.memory.task.heap.size and taskmanager.memory.managed.size), or Total Flink Memory size (Key: 'taskmanager.memory.flink.size' , default: null (fallback keys: [])), or Total Process Memory size (Key: 'taskmanager.memory.process.size' , default: null (fallback keys: [])) need to be configured explicitly.",
      says: ['1728m'],
    },
    'the JVM’s own words': {
      log: 'Error occurred during initialization of VM\nInitial heap size set to a larger value than the maximum heap size',
    },
  },
  ignores: {
    'a derived size that is only told': {
      log: 'INFO  [] - The derived from fraction jvm overhead memory (160.000mb (167772162 bytes)) is less than its min value 192.000mb (201326592 bytes), min value will be used instead',
    },
    'another bad option': {
      log: "org.apache.flink.configuration.IllegalConfigurationException: Could not load options for key 'state.backend'",
    },
  },
});
