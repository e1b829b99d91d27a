import { testRule } from '#test/test-rule';
import { intervalJoinWideBounds } from './interval-join-wide-bounds.ts';

testRule(intervalJoinWideBounds, {
  fires: [{ sample: 'Fires', at: ['Fires#main:37'] }],
  silent: ['Silent'],
});
