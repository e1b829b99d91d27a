import { testTold } from '#test/told';
import { tmLostGc } from './tm-lost-gc.ts';

// Templates: JobMaster (flink-evidence.md D4), HotSpot (F4; unified and JDK 8 GC logs).
const LOST = 'java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id tm-7 timed out.';

testTold(tmLostGc, {
  finds: {
    'the JVM’s last word and the heartbeat': {
      log: `java.lang.OutOfMemoryError: GC overhead limit exceeded\n\tat com.acme.Parse.map(Parse.java:9)\n${LOST}`,
      says: ['tm-7', 'taskmanager.memory', 'numberOfTaskSlots'],
    },
    'a long pause in the GC log and the heartbeat': {
      log: `[2024-05-04T09:59:10.000+0000][gc] GC(812) Pause Full (G1 Compaction Pause) 4090M->4081M(4096M) 61234.567ms\n${LOST}`,
      says: ['1 min 1 s'],
    },
    'a JDK 8 GC log': {
      log: `2024-05-04T09:59:10.000+0000: 812.1: [Full GC (Ergonomics) [PSYoungGen: 1024K->1000K(2048K)] [ParOldGen: 4096K->4090K(4096K)] 5120K->5090K(6144K), 58.1234567 secs] [Times: user=400.10 sys=1.10, real=58.12 secs]\n${LOST}`,
      says: ['58.0 s'],
    },
    'what somebody saw': { log: `TaskManager 频繁 Full GC\nTaskManager 心跳超时` },
  },
  ignores: {
    'the heartbeat alone': { log: LOST, instead: 'tm-heartbeat-timeout' },
    'collections without a loss': {
      log: 'java.lang.OutOfMemoryError: GC overhead limit exceeded',
      instead: 'gc-pressure',
    },
    'short pauses of a healthy process': {
      log: `[2024-05-04T09:59:10.000+0000][gc] GC(812) Pause Young (Normal) (G1 Evacuation Pause) 3090M->1081M(4096M) 12.345ms\n${LOST}`,
      instead: 'tm-heartbeat-timeout',
    },
  },
});
