import { testTold } from '#test/told';
import { kafkaLeaderChange } from './kafka-leader-change.ts';

// Templates: org.apache.kafka.common.protocol.Errors, org.apache.kafka.clients.producer.internals.Sender (WARN).
const RETRYING =
  '2024-05-06 10:00:00,000 WARN  org.apache.kafka.clients.producer.internals.Sender [] - [Producer clientId=p-1] Got error produce response with correlation id 7 on topic-partition orders-3, retrying (2147483646 attempts left). Error: NOT_LEADER_OR_FOLLOWER';

testTold(kafkaLeaderChange, {
  finds: {
    'a send that met the old leader': {
      log: `java.io.IOException: One or more Kafka Producer send requests have encountered exception
	at org.apache.flink.connector.kafka.sink.KafkaWriter.checkAsyncException(KafkaWriter.java:380)
Caused by: org.apache.kafka.common.errors.NotLeaderOrFollowerException: For requests intended only for the leader, this error indicates that the broker is not the current leader. For requests intended for any replica, this error indicates that the broker is not a replica of the topic partition.`,
      says: ['delivery.timeout.ms'],
    },
    // org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducerBase#checkErroneous: only the message is given on.
    'the words alone, found while a snapshot was taken': {
      log: `java.lang.Exception: Could not complete snapshot 7 for operator Sink: orders (1/2).
	at org.apache.flink.streaming.api.operators.AbstractStreamOperator.snapshotState(AbstractStreamOperator.java:422)
Caused by: java.lang.Exception: Failed to send data to Kafka: There is no leader for this topic-partition as we are in the middle of a leadership election.
	at org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducerBase.checkErroneous(FlinkKafkaProducerBase.java:375)`,
    },
  },
  notes: { 'a retry': { log: RETRYING, says: ['orders-3'] } },
  ignores: {
    'a subscribed topic that does not exist': {
      log: `java.lang.RuntimeException: Failed to get metadata for topics [orders].
Caused by: org.apache.kafka.common.errors.UnknownTopicOrPartitionException: This server does not host this topic-partition.`,
      instead: 'kafka-metadata-timeout',
    },
  },
});
