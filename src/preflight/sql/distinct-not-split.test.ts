import { testRule } from '#test/test-rule';
import { distinctNotSplit } from './distinct-not-split.ts';

testRule(distinctNotSplit, {
  fires: [{ sample: 'Fires', at: ['Fires#main:20'] }],
  silent: ['Silent', 'SilentSplit'],
});
