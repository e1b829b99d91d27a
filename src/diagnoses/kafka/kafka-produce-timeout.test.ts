import { testTold } from '#test/told';
import { kafkaProduceTimeout } from './kafka-produce-timeout.ts';

// Templates: org.apache.kafka.clients.producer.internals.Sender, TransactionalRequestResult, BufferPool; Errors code 19.
testTold(kafkaProduceTimeout, {
  finds: {
    'records that expired': {
      log: `2024-05-06 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - out: Writer (2/4)#0 (a_b_1_0) switched from RUNNING to FAILED with failure cause:
java.io.IOException: One or more Kafka Producer send requests have encountered exception
	at org.apache.flink.connector.kafka.sink.KafkaWriter.checkAsyncException(KafkaWriter.java:380)
Caused by: org.apache.flink.util.FlinkRuntimeException: Failed to send data to Kafka orders-out-3@-1 with FlinkKafkaInternalProducer{transactionalId='null', inTransaction=false, closed=false}
Caused by: org.apache.kafka.common.errors.TimeoutException: Expiring 12 record(s) for orders-out-3:120000 ms has passed since batch creation`,
      says: ['12 records for orders-out-3', 'delivery.timeout.ms'],
    },
    'a coordinator that does not answer': {
      log: 'org.apache.kafka.common.errors.TimeoutException: Timeout expired after 60000ms while awaiting InitProducerId',
      says: ['__transaction_state'],
    },
    'too few replicas': {
      log: 'org.apache.kafka.common.errors.NotEnoughReplicasException: Messages are rejected since there are fewer in-sync replicas than required.',
      says: ['min.insync.replicas'],
    },
  },
  ignores: {
    'a record that is too large': {
      log: `java.io.IOException: One or more Kafka Producer send requests have encountered exception
Caused by: org.apache.kafka.common.errors.RecordTooLargeException: The request included a message larger than the max message size the server will accept.`,
      instead: 'kafka-record-too-large',
    },
  },
});
