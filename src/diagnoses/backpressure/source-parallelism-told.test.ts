import { testTold } from '#test/told';
import { toldSourceParallelism } from './source-parallelism-told.ts';

testTold(toldSourceParallelism, {
  finds: {
    people: {
      log: 'Kafka lag: grows by 20k records per second\ntopic: only 4 partitions, job parallelism 32\nno backpressure anywhere',
      says: ['--partitions'],
    },
    'people, in Chinese': { log: 'Kafka 积压持续上升\n没有反压，topic 只有单分区' },
  },
  ignores: {
    'a lag behind a slow sink': {
      log: 'Kafka lag grows\nall vertices back-pressured, JDBC sink cannot keep up',
      instead: 'backpressure-slow-sink',
    },
  },
});
