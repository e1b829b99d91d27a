import { testRule } from '#test/test-rule';
import { redundantShuffle } from './redundant-shuffle.ts';

testRule(redundantShuffle, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
