import { testRule } from '#test/test-rule';
import { orderByUnbounded } from './order-by-unbounded.ts';

testRule(orderByUnbounded, {
  fires: [{ sample: 'Fires', at: ['Fires#main:20'] }],
  silent: ['Silent', 'SilentLimit'],
});
