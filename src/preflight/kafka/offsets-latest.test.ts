import { testRule } from '#test/test-rule';
import { offsetsLatest } from './offsets-latest.ts';

testRule(offsetsLatest, {
  fires: [{ sample: 'Fires', at: ['Fires#main:32'] }],
  silent: ['Silent'],
});
