import { testRule } from '#test/test-rule';
import { constantOrTinyKey } from './constant-or-tiny-key.ts';

testRule(constantOrTinyKey, {
  fires: [
    { sample: 'Fires', at: ['Fires#getKey:12'] },
    { sample: 'FiresOnBoolean', at: ['FiresOnBoolean#lambda$keyed$ef41e8d3$1:18'] },
    { sample: 'FiresOnRemainder', at: ['FiresOnRemainder#getKey:25'] },
  ],
  silent: ['SilentField', 'SilentManyBuckets', 'SilentReference'],
});
