import { testRule } from '#test/test-rule';
import { boundedKafkaInStreaming } from './bounded-kafka-in-streaming.ts';

testRule(boundedKafkaInStreaming, {
  fires: [{ sample: 'Fires', at: ['Fires#main:33'] }],
  silent: ['Silent', 'SilentBatch'],
});
