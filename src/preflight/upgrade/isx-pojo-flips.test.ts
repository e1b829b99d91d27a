import { testRule } from '#test/test-rule';
import { isxPojoFlips } from './isx-pojo-flips.ts';

testRule(isxPojoFlips, {
  fires: [{ sample: 'Fires', at: ['Fires$Order#isPaid:10'] }],
  silent: ['Silent'],
});
