import { testTold } from '#test/told';
import { kafkaPartitionDiscovery } from './kafka-partition-discovery.ts';

testTold(kafkaPartitionDiscovery, {
  finds: {
    'what a person saw': {
      log: `partitions of topic orders: increased from 12 to 24
offsets of the new partitions are not moving, no records consumed from them`,
      says: ['partition.discovery.interval.ms'],
    },
    'the same in Chinese': { log: 'Topic 扩容后新增的分区没有被消费' },
  },
  ignores: {
    // Template: KafkaSourceEnumerator#start; it is printed at every start.
    'a start without discovery': {
      log: '2024-05-06 10:00:00,000 INFO  org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator [] - Starting the KafkaSourceEnumerator for consumer group etl without periodic partition discovery.',
    },
  },
});
