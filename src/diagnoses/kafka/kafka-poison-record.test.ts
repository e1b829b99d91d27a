import { testTold } from '#test/told';
import { kafkaPoisonRecord } from './kafka-poison-record.ts';

// Templates: connector.kafka.source.reader.KafkaRecordEmitter, org.apache.flink.formats.*, CompletedFetch of kafka-clients.
const EMITTER = `java.io.IOException: Failed to deserialize consumer record due to
	at org.apache.flink.connector.kafka.source.reader.KafkaRecordEmitter.emitRecord(KafkaRecordEmitter.java:56)
	at org.apache.flink.connector.base.source.reader.SourceReaderBase.pollNext(SourceReaderBase.java:143)`;

testTold(kafkaPoisonRecord, {
  finds: {
    // Template: streaming.connectors.kafka.table.DynamicKafkaDeserializationSchema.
    'a tombstone in an append-only table': {
      log: `${EMITTER}
Caused by: org.apache.flink.streaming.connectors.kafka.table.DeserializationException: Invalid null value received in non-upsert mode. Could not to set row kind for output record.`,
      says: ['upsert-kafka'],
    },
    'broken JSON below the emitter': {
      log: `2024-05-06 10:00:00,000 INFO  org.apache.flink.runtime.taskmanager.Task [] - Source: orders[1] (1/2)#3 (a_b_0_3) switched from INITIALIZING to RUNNING.
2024-05-06 10:00:02,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Source: orders[1] (1/2)#3 (a_b_0_3) switched from RUNNING to FAILED with failure cause:
${EMITTER}
Caused by: java.io.IOException: Failed to deserialize JSON '{"id": 7, "amount": }'.
	at org.apache.flink.formats.json.JsonRowDataDeserializationSchema.deserialize(JsonRowDataDeserializationSchema.java:106)
Caused by: org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonParseException: Unexpected character ('}' (code 125)): expected a valid value
`,
      says: ['json.ignore-parse-errors'],
    },
    'a changelog format': {
      log: `java.io.IOException: Corrupt Canal JSON message '{"a":1}'.
	at org.apache.flink.formats.json.canal.CanalJsonDeserializationSchema.deserialize(CanalJsonDeserializationSchema.java:290)`,
      says: ['canal-json.ignore-parse-errors'],
    },
    'bytes without the registry’s magic': {
      log: `${EMITTER}
Caused by: java.io.IOException: Failed to deserialize Avro record.
	at org.apache.flink.formats.avro.AvroRowDataDeserializationSchema.deserialize(AvroRowDataDeserializationSchema.java:106)
Caused by: java.io.IOException: Unknown data format. Magic number does not match
	at org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder.readSchema(ConfluentSchemaRegistryCoder.java:71)`,
      says: ['magic byte', 'avro-confluent'],
    },
    'the client’s own deserializer': {
      log: 'org.apache.kafka.common.errors.RecordDeserializationException: Error deserializing key/value for partition orders-1 at offset 42. If needed, please seek past the record to continue consumption.',
      says: ['--topic orders --partition 1 --offset 42'],
    },
  },
  ignores: {
    'an operator chained to the source': {
      log: `${EMITTER}
Caused by: org.apache.flink.streaming.runtime.tasks.ExceptionInChainedOperatorException: Could not forward element to next operator
	at org.apache.flink.streaming.runtime.tasks.CopyingChainingOutput.pushToOperator(CopyingChainingOutput.java:92)
Caused by: java.lang.NullPointerException
	at com.example.Enrich.map(Enrich.java:20)`,
    },
    'an update without its old row': {
      log: `java.io.IOException: Corrupt Debezium JSON message '{"before":null,"op":"u"}'.
Caused by: java.lang.IllegalStateException: The "before" field of UPDATE message is null, if you are using Debezium Postgres Connector, please check the Postgres table has been set REPLICA IDENTITY to FULL level.`,
    },
  },
});
