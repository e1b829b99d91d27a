import { testRule } from '#test/test-rule';
import { eoKafkaWithoutPrefix } from './eo-kafka-without-prefix.ts';

testRule(eoKafkaWithoutPrefix, {
  fires: [{ sample: 'Fires', at: ['Fires#main:12'] }],
  silent: ['Silent'],
});
