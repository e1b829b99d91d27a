import { testTold } from '#test/told';
import { oomMetaspaceSmall } from './oom-metaspace-small.ts';

// Template: HotSpot; JobManager text of ClusterEntryPointExceptionUtils (flink-evidence.md F2).
testTold(oomMetaspaceSmall, {
  finds: {
    'the error alone, as one of two': {
      log: `java.lang.OutOfMemoryError: Metaspace
	at java.lang.ClassLoader.defineClass1(Native Method)`,
      says: ['taskmanager.memory.jvm-metaspace.size', '512m'],
    },
    'the JobManager’s': {
      log: `java.lang.OutOfMemoryError: Metaspace. The metaspace out-of-memory error has occurred. This can mean two things: either Flink Master requires a larger size of JVM metaspace to load classes or there is a class loading leak. In the first case 'jobmanager.memory.jvm-metaspace.size' configuration option should be increased.`,
      says: ['jobmanager.memory.jvm-metaspace.size'],
    },
    'configured sizes are doubled': {
      log: `taskmanager.memory.process.size: 4g
taskmanager.memory.jvm-metaspace.size: 512m
java.lang.OutOfMemoryError: Metaspace`,
      says: ['1024m', '4672m'],
    },
  },
  ignores: {
    'growth with each job': {
      log: 'ClassesLoaded rises with every job submission to the session cluster',
      instead: 'oom-metaspace-leak',
    },
  },
});
