import { testRule } from '#test/test-rule';
import { producerAcks } from './producer-acks.ts';

testRule(producerAcks, {
  fires: [{ sample: 'Fires', at: ['Fires#main:32'] }],
  silent: ['Silent', 'SilentNone'],
});
