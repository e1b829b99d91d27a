import { testRule } from '#test/test-rule';
import { monolith } from './monolith.ts';

testRule(monolith, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
