import { testRule } from '#test/test-rule';
import { polymorphicPojo } from './polymorphic-pojo.ts';

testRule(polymorphicPojo, {
  fires: [{ sample: 'Fires', at: ['Fires$Event#<init>:8'] }],
  silent: ['Silent'],
});
