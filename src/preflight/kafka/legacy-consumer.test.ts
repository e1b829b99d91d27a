import { testRule } from '#test/test-rule';
import { legacyConsumer } from './legacy-consumer.ts';

testRule(legacyConsumer, {
  fires: [{ sample: 'Fires', at: ['Fires#main:26'] }],
  silent: ['Silent'],
});
