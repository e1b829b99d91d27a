import { testRule } from '#test/test-rule';
import { concurrentWithUnaligned } from './concurrent-with-unaligned.ts';

testRule(concurrentWithUnaligned, {
  fires: [{ sample: 'Fires', at: ['Fires#main:25'] }],
  silent: ['Silent', 'SilentOff'],
});
