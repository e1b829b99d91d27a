import { testTold } from '#test/told';
import { kafkaRecordRefused } from './kafka-record-refused.ts';

// Templates: org.apache.kafka.common.protocol.Errors (kafka-clients 1.0 to 4.0); KafkaWriter and FlinkKafkaProducer around them.
testTold(kafkaRecordRefused, {
  finds: {
    'a timestamp from 1970': {
      log: `2024-05-06 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Sink: out (1/2)#0 (a_b_0_0) switched from RUNNING to FAILED with failure cause:
java.io.IOException: Failed to send data to Kafka out-0@-1 with FlinkKafkaInternalProducer
	at org.apache.flink.connector.kafka.sink.KafkaWriter$WriterCallback.throwException(KafkaWriter.java:436)
Caused by: org.apache.kafka.common.errors.InvalidTimestampException: Timestamp 0 of message with offset 0 is out of range. The timestamp should be within [1714000000000, 1715000000000]`,
      says: ['message.timestamp', 'LogAppendTime'],
    },
    'no key on a compacted topic': {
      log: `org.apache.flink.streaming.connectors.kafka.FlinkKafkaException: Failed to send data to Kafka: One or more records have been rejected
	at org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducer.checkErroneous(FlinkKafkaProducer.java:1392)
Caused by: org.apache.kafka.common.InvalidRecordException: Compacted topic cannot accept message without key in topic partition out-0.`,
      says: ['key.fields', 'cleanup.policy'],
    },
    'the older client’s words': {
      log: `org.apache.flink.streaming.connectors.kafka.FlinkKafkaException: Failed to send data to Kafka: This message has failed its CRC checksum, exceeds the valid size, has a null key for a compacted topic, or is otherwise corrupt.
	at org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducer.checkErroneous(FlinkKafkaProducer.java:1392)
Caused by: org.apache.kafka.common.errors.CorruptRecordException: This message has failed its CRC checksum, exceeds the valid size, has a null key for a compacted topic, or is otherwise corrupt.`,
      says: ['kafka-configs.sh'],
    },
  },
  ignores: {
    'a record that is too large': {
      log: `org.apache.flink.streaming.connectors.kafka.FlinkKafkaException: Failed to send data to Kafka: The request included a message larger than the max message size the server will accept.
Caused by: org.apache.kafka.common.errors.RecordTooLargeException: The request included a message larger than the max message size the server will accept.`,
      instead: 'kafka-record-too-large',
    },
  },
});
