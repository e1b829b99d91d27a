import { testRule } from '#test/test-rule';
import { ttlCorrectness } from './ttl-correctness.ts';

testRule(ttlCorrectness, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:13'] },
    { sample: 'FiresJoin', at: ['FiresJoin#main:24'] },
  ],
  silent: ['SilentUnset', 'SilentWindow', 'SilentZero'],
});
