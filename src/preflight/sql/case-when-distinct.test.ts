import { testRule } from '#test/test-rule';
import { caseWhenDistinct } from './case-when-distinct.ts';

testRule(caseWhenDistinct, {
  fires: [{ sample: 'Fires', at: ['Fires#main:20'] }],
  silent: ['Silent'],
});
