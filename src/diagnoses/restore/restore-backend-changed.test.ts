import { testTold } from '#test/told';
import { restoreBackendChanged } from './restore-backend-changed.ts';

// Templates: org.apache.flink.runtime.state.StateUtil; MetadataV2V3SerializerBase.
testTold(restoreBackendChanged, {
  finds: {
    'a heap backend that finds RocksDB files': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - totals (1/2) (c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40_90bea66de1c231edf33913ecd54406c1_0_0) switched from INITIALIZING to FAILED on 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: java.lang.IllegalStateException: Unexpected state handle type, expected one of: class org.apache.flink.runtime.state.KeyGroupsStateHandle, but found: class org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle. This can mostly happen when a different StateBackend from the one that was used for taking a checkpoint/savepoint is used when restoring.
	at org.apache.flink.runtime.state.StateUtil.unexpectedStateHandleException(StateUtil.java:165)
2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state RUNNING to RESTARTING.`,
      says: ['IncrementalRemoteKeyedStateHandle', 'canonical'],
    },
  },
  ignores: {
    'another serializer': {
      log: `java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: org.apache.flink.util.StateMigrationException: The new state serializer (org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer@4c1) must not be incompatible with the old state serializer (org.apache.flink.api.java.typeutils.runtime.PojoSerializer@9a2).
	at org.apache.flink.contrib.streaming.state.RocksDBKeyedStateBackend.updateRestoredStateMetaInfo(RocksDBKeyedStateBackend.java:721)`,
      instead: 'restore-serializer-incompatible',
    },
  },
});
