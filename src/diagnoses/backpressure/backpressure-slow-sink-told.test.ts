import { testTold } from '#test/told';
import { toldBackpressureSlowSink } from './backpressure-slow-sink-told.ts';

testTold(toldBackpressureSlowSink, {
  finds: {
    people: {
      log: 'all vertices before the sink: back-pressured\nJDBC sink cannot keep up, CPU of the TaskManager 10 %',
      says: ['sink.buffer-flush.max-rows'],
    },
    'people, in Chinese': { log: '上游全部反压，下游 ClickHouse 写入太慢' },
  },
  ignores: { 'a sink at rest': { log: 'sink: idle, no backpressure' } },
});
