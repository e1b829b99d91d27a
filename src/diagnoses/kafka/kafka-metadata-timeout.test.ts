import { testTold } from '#test/told';
import { kafkaMetadataTimeout } from './kafka-metadata-timeout.ts';

// Templates: KafkaProducer#waitOnMetadata; Errors#UNKNOWN_TOPIC_OR_PARTITION; AbstractPartitionDiscoverer (Flink –1.17).
testTold(kafkaMetadataTimeout, {
  finds: {
    'a producer without metadata': {
      log: `2024-05-06 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - orders: Writer (1/1)#0 (a_b_0_0) switched from RUNNING to FAILED with failure cause:
org.apache.flink.util.FlinkRuntimeException: Failed to send data to Kafka null with FlinkKafkaInternalProducer{transactionalId='null'}
	at org.apache.flink.connector.kafka.sink.KafkaWriter$WriterCallback.throwException(KafkaWriter.java:436)
Caused by: org.apache.kafka.common.errors.TimeoutException: Topic orders-out not present in metadata after 60000 ms.
`,
      says: ['orders-out', 'kafka-topics.sh'],
    },
    'a topic the source cannot find': {
      log: `java.lang.RuntimeException: Failed to get metadata for topics [orders].
	at org.apache.flink.connector.kafka.source.enumerator.subscriber.KafkaSubscriberUtils.getTopicMetadata(KafkaSubscriberUtils.java:47)
Caused by: java.util.concurrent.ExecutionException: org.apache.kafka.common.errors.UnknownTopicOrPartitionException: This server does not host this topic-partition.
Caused by: org.apache.kafka.common.errors.UnknownTopicOrPartitionException: This server does not host this topic-partition.`,
    },
    'the old consumer': {
      log: 'java.lang.RuntimeException: Unable to retrieve any partitions with KafkaTopicsDescriptor: Topic Regex Pattern (ord.*)',
    },
  },
  ignores: {
    'a client that is not allowed to see it': {
      log: 'org.apache.kafka.common.errors.TopicAuthorizationException: Not authorized to access topics: [orders]',
      instead: 'kafka-auth',
    },
    'a topic that is being created': {
      log: '2024-05-06 10:00:00,000 WARN  org.apache.kafka.clients.NetworkClient [] - [Producer clientId=p-1] Error while fetching metadata with correlation id 3 : {orders=LEADER_NOT_AVAILABLE}',
    },
  },
});
