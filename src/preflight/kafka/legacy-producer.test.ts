import { testRule } from '#test/test-rule';
import { legacyProducer } from './legacy-producer.ts';

testRule(legacyProducer, {
  fires: [{ sample: 'Fires', at: ['Fires#main:26'] }],
  silent: ['Silent'],
});
