import { testRule } from '#test/test-rule';
import { pojoHintNotPojo } from './pojo-hint-not-pojo.ts';

testRule(pojoHintNotPojo, {
  fires: [{ sample: 'Fires', at: ['Fires#type:12'] }],
  silent: ['Silent'],
});
