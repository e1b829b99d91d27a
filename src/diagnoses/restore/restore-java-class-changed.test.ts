import { testTold } from '#test/told';
import { restoreJavaClassChanged } from './restore-java-class-changed.ts';

// Templates: java.io.ObjectStreamClass; class loading below a restore.
testTold(restoreJavaClassChanged, {
  finds: {
    'a class in operator state': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - sessions (1/2) (c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40_90bea66de1c231edf33913ecd54406c1_0_0) switched from INITIALIZING to FAILED on 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: java.io.InvalidClassException: com.acme.Session; local class incompatible: stream classdesc serialVersionUID = 4212, local class serialVersionUID = -77
	at java.io.ObjectStreamClass.initNonProxy(ObjectStreamClass.java:699)
	at org.apache.flink.runtime.state.OperatorStateRestoreOperation.restore(OperatorStateRestoreOperation.java:80)
2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state RUNNING to RESTARTING.`,
      says: ['com.acme.Session', '4212L'],
    },
    'the bare line': {
      log: `java.io.InvalidClassException: com.acme.Session; local class incompatible: stream classdesc serialVersionUID = 4212, local class serialVersionUID = -77`,
      says: ['com.acme.Session'],
    },
    'a class that is gone': {
      log: `java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: java.lang.ClassNotFoundException: com.acme.Job$3
	at java.net.URLClassLoader.findClass(URLClassLoader.java:382)
	at org.apache.flink.api.common.typeutils.TypeSerializerSnapshotSerializationUtil.readSerializerSnapshot(TypeSerializerSnapshotSerializationUtil.java:82)`,
      says: ['com.acme.Job$3'],
    },
  },
  ignores: {
    'a job graph of another jar': {
      log: `java.io.InvalidClassException: com.acme.Session; local class incompatible: stream classdesc serialVersionUID = 4212, local class serialVersionUID = -77
	at java.io.ObjectStreamClass.initNonProxy(ObjectStreamClass.java:699)
	at org.apache.flink.util.InstantiationUtil.readObjectFromConfig(InstantiationUtil.java:569)
	at org.apache.flink.streaming.api.graph.StreamConfig.getStreamOperatorFactory(StreamConfig.java:377)`,
    },
  },
});
