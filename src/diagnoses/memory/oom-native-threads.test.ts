import { testTold } from '#test/told';
import { oomNativeThreads } from './oom-native-threads.ts';

// Templates: HotSpot jvm.cpp (JDK 8, 11), os_linux.cpp (flink-evidence.md F4).
testTold(oomNativeThreads, {
  finds: {
    'of JDK 8': {
      log: `java.lang.OutOfMemoryError: unable to create new native thread
	at java.lang.Thread.start0(Native Method)
	at java.lang.Thread.start(Thread.java:717)`,
      says: ['ulimit -u', 'pids'],
    },
    'of JDK 11, with the warning before it': {
      log: `[12.345s][warning][os,thread] Failed to start thread "Unknown thread" - pthread_create failed (EAGAIN) for attributes: stacksize: 1024k, guardsize: 0k, detached.
java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached`,
    },
    'what somebody saw': { log: 'Status.JVM.Threads.Count: thread count grows by 200 with each restart' },
  },
  ignores: { heap: { log: 'java.lang.OutOfMemoryError: Java heap space', instead: 'oom-heap-tm' } },
});
