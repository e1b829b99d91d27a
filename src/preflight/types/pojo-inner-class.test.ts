import { testRule } from '#test/test-rule';
import { pojoInnerClass } from './pojo-inner-class.ts';

testRule(pojoInnerClass, {
  fires: [{ sample: 'Fires', at: ['Fires$Order#<init>:8'] }],
  silent: ['Silent'],
});
