import { testTold } from '#test/told';
import { restoreSerializerIncompatible } from './restore-serializer-incompatible.ts';

// Templates: RocksDBKeyedStateBackend, HeapKeyedStateBackend, OperatorStateRestoreOperation (reference I5).
testTold(restoreSerializerIncompatible, {
  finds: {
    'a value that became a Kryo type': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - totals (1/2) (c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40_90bea66de1c231edf33913ecd54406c1_0_0) switched from INITIALIZING to FAILED on 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
org.apache.flink.util.StateMigrationException: The new state serializer (org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer@4c1) must not be incompatible with the old state serializer (org.apache.flink.api.java.typeutils.runtime.PojoSerializer@9a2).
	at org.apache.flink.contrib.streaming.state.RocksDBKeyedStateBackend.updateRestoredStateMetaInfo(RocksDBKeyedStateBackend.java:721)
2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state RUNNING to RESTARTING.`,
      says: ['KryoSerializer', 'State Processor API', 'TypeExtractor'],
    },
    'a TTL that was switched on': {
      log: `org.apache.flink.util.StateMigrationException: For heap backends, the new state serializer (org.apache.flink.runtime.state.ttl.TtlStateFactory$TtlSerializer@2b) must not be incompatible with the old state serializer (org.apache.flink.api.common.typeutils.base.LongSerializer@3c).`,
      says: ['2.2'],
    },
    'a serializer that is gone': {
      log: `java.io.IOException: Unable to restore operator state [buffer]. The previous typeSerializer of the operator state must be present; the typeSerializer could have been removed from the classpath, or its implementation have changed and could not be loaded. This is a temporary restriction that will be fixed in future versions.
	at org.apache.flink.runtime.state.OperatorStateRestoreOperation.restore(OperatorStateRestoreOperation.java:104)`,
      says: ['buffer'],
    },
  },
  ignores: {
    'the key’s serializer': {
      log: `java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: org.apache.flink.util.StateMigrationException: The new key serializer (org.apache.flink.api.common.typeutils.base.StringSerializer@7e) must be compatible with the previous key serializer (org.apache.flink.api.common.typeutils.base.LongSerializer@1f).
	at org.apache.flink.runtime.state.heap.HeapRestoreOperation.restore(HeapRestoreOperation.java:132)`,
      instead: 'restore-key-changed',
    },
    'rows of a SQL query': {
      log: `java.lang.RuntimeException: Error while getting state
	at org.apache.flink.runtime.state.DefaultKeyedStateStore.getState(DefaultKeyedStateStore.java:74)
Caused by: org.apache.flink.util.StateMigrationException: For heap backends, the new state serializer (org.apache.flink.table.runtime.typeutils.RowDataSerializer@2b) must not be incompatible with the old state serializer (org.apache.flink.table.runtime.typeutils.RowDataSerializer@3c).`,
      instead: 'sql-state-incompatible-plan',
    },
  },
});
