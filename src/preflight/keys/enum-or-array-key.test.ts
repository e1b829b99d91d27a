import { testRule } from '#test/test-rule';
import { enumOrArrayKey } from './enum-or-array-key.ts';

testRule(enumOrArrayKey, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
