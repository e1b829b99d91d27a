import { testTold } from '#test/told';
import { kafkaEosNotVisible } from './kafka-eos-not-visible.ts';

testTold(kafkaEosNotVisible, {
  finds: {
    'duplicates for a reader': {
      log: `delivery guarantee of the Kafka sink: EXACTLY_ONCE
downstream consumer: isolation.level = read_uncommitted
duplicates in the topic after each restart`,
      says: ['read_committed'],
    },
    'output in bursts': {
      log: 'Kafka sink is exactly-once; the downstream consumer only sees records every checkpoint',
      says: ['execution.checkpointing.interval'],
    },
  },
  ignores: {
    // Shape: org.apache.kafka.clients.consumer.ConsumerConfig prints its values at every start.
    'the configuration that a consumer prints': {
      log: `2024-05-06 10:00:00,000 INFO  org.apache.kafka.clients.consumer.ConsumerConfig [] - ConsumerConfig values: 
	group.id = etl
	isolation.level = read_uncommitted
	key.deserializer = class org.apache.kafka.common.serialization.ByteArrayDeserializer`,
    },
  },
});
