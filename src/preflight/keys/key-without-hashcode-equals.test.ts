import { testRule } from '#test/test-rule';
import { keyWithoutHashcodeEquals } from './key-without-hashcode-equals.ts';

testRule(keyWithoutHashcodeEquals, {
  fires: [
    { sample: 'Fires', at: ['Fires#getKey:21'] },
    { sample: 'FiresOnEquals', at: ['FiresOnEquals#getKey:37'] },
  ],
  silent: ['SilentRecord', 'SilentInherited', 'SilentTuple'],
});
