import { testRule } from '#test/test-rule';
import { sinkPerKey } from './sink-per-key.ts';

testRule(sinkPerKey, {
  fires: [{ sample: 'Fires', at: ['Fires#main:25'] }],
  silent: ['Silent'],
});
