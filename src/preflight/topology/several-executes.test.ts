import { testRule } from '#test/test-rule';
import { severalExecutes } from './several-executes.ts';

testRule(severalExecutes, {
  fires: [{ sample: 'Fires', at: ['Fires#main:26'] }],
  silent: ['Silent'],
});
