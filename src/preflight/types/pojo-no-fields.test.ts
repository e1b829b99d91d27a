import { testRule } from '#test/test-rule';
import { pojoNoFields } from './pojo-no-fields.ts';

testRule(pojoNoFields, {
  fires: [{ sample: 'Fires', at: ['Fires$Tick#<init>:8'] }],
  silent: ['Silent'],
});
