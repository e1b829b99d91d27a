import { testTold } from '#test/told';
import { classloaderClosed } from './classloader-closed.ts';

// Template: FlinkUserCodeClassLoaders$SafetyNetWrapperClassLoader (reference/flink-evidence.md M1).
const CLOSED =
  "java.lang.IllegalStateException: Trying to access closed classloader. Please check if you store classloaders directly or indirectly in static fields. If the stacktrace suggests that the leak occurs in a third party library and cannot be fixed immediately, you can disable this check with the configuration 'classloader.check-leaked-classloader'.";

testTold(classloaderClosed, {
  finds: {
    'a pool of the job before': {
      log: `2024-01-10 09:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Writer -> Sink: out (1/1)#0 (b0fb1f1a1c1d1e1a0a448493b4782967) switched from RUNNING to FAILED with failure cause: ${CLOSED}
	at org.apache.flink.runtime.execution.librarycache.FlinkUserCodeClassLoaders$SafetyNetWrapperClassLoader.ensureInner(FlinkUserCodeClassLoaders.java:184)
	at org.apache.hudi.common.util.ReflectionUtils.getClass(ReflectionUtils.java:46)
	at java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1149)`,
      says: ['org.apache.hudi', 'check-leaked-classloader'],
    },
    'nothing but a hook that runs at exit': {
      log: `Exception in thread "Thread-5" ${CLOSED}
	at org.apache.flink.runtime.execution.librarycache.FlinkUserCodeClassLoaders$SafetyNetWrapperClassLoader.ensureInner(FlinkUserCodeClassLoaders.java:164)
	at org.apache.hadoop.util.ShutdownHookManager.getShutdownTimeout(ShutdownHookManager.java:183)`,
      says: ['does no harm', 'check-leaked-classloader'],
    },
  },
  notes: {
    'a hook that runs at exit': {
      log: `2024-01-10 09:00:00,000 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint [] - Shutting StandaloneApplicationClusterEntryPoint down with application status FAILED. Diagnostics null.
2024-01-10 09:00:01,000 ERROR org.apache.flink.runtime.taskmanager.Task [] - Source: in (1/1)#0 failed: java.lang.OutOfMemoryError: Java heap space
Exception in thread "Thread-5" ${CLOSED}
	at org.apache.flink.runtime.execution.librarycache.FlinkUserCodeClassLoaders$SafetyNetWrapperClassLoader.ensureInner(FlinkUserCodeClassLoaders.java:164)
	at org.apache.hadoop.util.ShutdownHookManager.getShutdownTimeout(ShutdownHookManager.java:183)`,
    },
  },
  ignores: {
    'another state': { log: 'java.lang.IllegalStateException: Trying to access closed connection.' },
  },
});
