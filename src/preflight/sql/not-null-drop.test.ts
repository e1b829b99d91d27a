import { testRule } from '#test/test-rule';
import { notNullDrop } from './not-null-drop.ts';

testRule(notNullDrop, {
  fires: [{ sample: 'Fires', at: ['Fires#main:12'] }],
  silent: ['Silent'],
});
