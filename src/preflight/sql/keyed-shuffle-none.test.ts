import { testRule } from '#test/test-rule';
import { keyedShuffleNone } from './keyed-shuffle-none.ts';

testRule(keyedShuffleNone, {
  fires: [{ sample: 'Fires', at: ['Fires#main:13'] }],
  silent: ['SilentAuto', 'SilentWithoutKey', 'SilentSameParallelism'],
});
