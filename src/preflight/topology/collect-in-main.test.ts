import { testRule } from '#test/test-rule';
import { collectInMain } from './collect-in-main.ts';

testRule(collectInMain, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
