import { testRule } from '#test/test-rule';
import { timeoutVsInterval } from './timeout-vs-interval.ts';

testRule(timeoutVsInterval, {
  fires: [{ sample: 'Fires', at: ['Fires#main:24'] }],
  silent: ['Silent'],
});
