import { testRule } from '#test/test-rule';
import { nondeterministicKey } from './nondeterministic-key.ts';

testRule(nondeterministicKey, {
  fires: [
    { sample: 'Fires', at: ['Fires#getKey:15'] },
    { sample: 'FiresInLambda', at: ['FiresInLambda#lambda$keyed$4e9a773c$1:21'] },
    { sample: 'FiresInHelper', at: ['FiresInHelper#salted:34'] },
  ],
  silent: ['SilentHash', 'SilentSeeded', 'SilentSaltBefore'],
});
