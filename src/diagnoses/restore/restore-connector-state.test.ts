import { testTold } from '#test/told';
import { restoreConnectorState } from './restore-connector-state.ts';

// Templates: SimpleVersionedSerialization, BucketStateSerializer; frames of a connector’s deserializer.
testTold(restoreConnectorState, {
  finds: {
    'splits that are not there any more': {
      log: 'org.apache.flink.util.FlinkRuntimeException: The assigner is not ready to offer finished split information, this should not be called',
    },
    'several tasks into the one of the old source': {
      log: 'java.lang.IllegalStateException: Debezium Source only support single task, however, this is restored from multiple tasks.',
    },
    'the id of a batch in the state of the Pulsar source': {
      log: 'java.lang.IllegalArgumentException: We only support normal message id currently.',
    },
    'bytes of another layout': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Committer (1/2) (c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40_90bea66de1c231edf33913ecd54406c1_0_0) switched from INITIALIZING to FAILED on 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
java.io.EOFException
	at java.io.DataInputStream.readFully(DataInputStream.java:197)
	at org.apache.hudi.sink.event.WriteStateSerializer.deserialize(WriteStateSerializer.java:41)
	at org.apache.flink.core.io.SimpleVersionedSerialization.readVersionAndDeSerialize(SimpleVersionedSerialization.java:227)
2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state RUNNING to RESTARTING.`,
      says: ['hudi', 'allowNonRestoredState'],
    },
    'what a sink’s state cannot be read as': {
      log: `java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: org.apache.flink.util.FlinkRuntimeException: Failed to deserialize value
	at org.apache.flink.streaming.api.operators.util.SimpleVersionedListState$DeserializingIterator.next(SimpleVersionedListState.java:138)
Caused by: java.io.IOException: Unsupported version: 728
	at com.clickhouse.sink.StateSerializer.deserialize(StateSerializer.java:40)`,
    },
    'a version nobody knows': {
      log: `java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: java.io.IOException: Unrecognized version or corrupt state: 3
	at org.apache.flink.connector.file.sink.writer.FileWriterBucketStateSerializer.deserialize(FileWriterBucketStateSerializer.java:96)`,
      says: ['uid'],
    },
  },
  ignores: {
    'an array in the job’s own code': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - parse (1/2) (c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40_90bea66de1c231edf33913ecd54406c1_0_0) switched from INITIALIZING to FAILED on 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
java.lang.ArrayIndexOutOfBoundsException: Index 5 out of bounds for length 5
	at com.acme.Parser.map(Parser.java:31)
	at org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)
2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state RUNNING to RESTARTING.`,
    },
  },
});
