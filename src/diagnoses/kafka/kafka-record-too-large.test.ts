import { testTold } from '#test/told';
import { kafkaRecordTooLarge } from './kafka-record-too-large.ts';

// Templates: KafkaProducer#ensureValidRecordSize; org.apache.kafka.common.protocol.Errors#MESSAGE_TOO_LARGE.
testTold(kafkaRecordTooLarge, {
  finds: {
    'the producer’s limit': {
      log: `java.lang.Exception: Failed to send data to Kafka: The message is 1500000 bytes when serialized which is larger than 1048576, which is the value of the max.request.size configuration.
	at org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducer.checkErroneous(FlinkKafkaProducer.java:1392)
Caused by: org.apache.kafka.common.errors.RecordTooLargeException: The message is 1500000 bytes when serialized which is larger than 1048576, which is the value of the max.request.size configuration.`,
      says: ['1500000', '1048576', '2097152'],
    },
    'the broker’s limit': {
      log: `java.io.IOException: One or more Kafka Producer send requests have encountered exception
	at org.apache.flink.connector.kafka.sink.KafkaWriter.checkAsyncException(KafkaWriter.java:380)
Caused by: org.apache.kafka.common.errors.RecordTooLargeException: The request included a message larger than the max message size the server will accept.`,
      says: ['max.message.bytes'],
    },
  },
  ignores: {
    'a remote call that is too large': {
      log: 'java.io.IOException: The rpc invocation size 12345678 exceeds the maximum akka framesize.',
    },
  },
});
