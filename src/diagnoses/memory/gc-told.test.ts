import { testTold } from '#test/told';
import { gcPressure } from './gc-pressure.ts';

// Templates: HotSpot (flink-evidence.md F4; GC logs of JDK 8 and of unified logging), Hadoop's JvmPauseMonitor.
testTold(gcPressure, {
  finds: {
    'the JVM’s last word': {
      log: 'java.lang.OutOfMemoryError: GC overhead limit exceeded\n\tat java.util.regex.Pattern.compile(Pattern.java:1688)\n\tat com.acme.Parse.map(Parse.java:9)',
      says: ['taskmanager.memory', '-Xlog:gc'],
    },
    'a long full collection': {
      log: '[812.100s][info][gc] GC(812) Pause Full (G1 Compaction Pause) 4090M->4081M(4096M) 21234.567ms',
      says: ['21.2 s'],
    },
    'Hadoop’s monitor': {
      log: 'WARN org.apache.hadoop.util.JvmPauseMonitor: Detected pause in JVM or host machine (eg GC): pause of approximately 35120ms',
      says: ['35.1 s'],
    },
    'what somebody saw': { log: 'GC time is 45 % on all TaskManagers, frequent full GC' },
  },
  ignores: {
    'a tuned collector': {
      log: '[812.100s][info][gc] GC(812) Pause Young (Normal) (G1 Evacuation Pause) 3090M->1081M(4096M) 12.345ms',
    },
    'a refutation': { log: 'GC time is normal' },
    'the JobManager’s': {
      log: 'java.lang.OutOfMemoryError: GC overhead limit exceeded\n\tat org.apache.flink.runtime.source.coordinator.SourceCoordinator.start(SourceCoordinator.java:200)',
      instead: 'oom-jobmanager',
    },
  },
});
