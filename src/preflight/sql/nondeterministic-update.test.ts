import { testRule } from '#test/test-rule';
import { nondeterministicUpdate } from './nondeterministic-update.ts';

testRule(nondeterministicUpdate, {
  fires: [{ sample: 'Fires', at: ['Fires#main:21'] }],
  silent: ['Silent', 'SilentResolved'],
});
