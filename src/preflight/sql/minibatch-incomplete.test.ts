import { testRule } from '#test/test-rule';
import { minibatchIncomplete } from './minibatch-incomplete.ts';

testRule(minibatchIncomplete, {
  fires: [{ sample: 'Fires', at: ['Fires#main:12'] }],
  silent: ['Silent'],
});
