import { testRule } from '#test/test-rule';
import { nondeterministicKey } from './nondeterministic-key.ts';

testRule(nondeterministicKey, {
  fires: [
    { sample: 'Fires', at: ['Fires#getKey:15'] },
    { sample: 'FiresInLambda', at: ['FiresInLambda#lambda$keyed$4e9a773c$1:21'] },
    { sample: 'FiresInHelper', at: ['FiresInHelper#salted:34'] },
    { sample: 'Fires', language: 'scala', at: ['Fires#$anonfun$keyed$1:11'] },
  ],
  silent: ['SilentHash', 'SilentSeeded', 'SilentSaltBefore'],
});
