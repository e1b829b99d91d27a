import { testRule } from '#test/test-rule';
import { randomInFunction } from './random-in-function.ts';

testRule(randomInFunction, {
  fires: [{ sample: 'Fires', at: ['Fires#map:12'] }],
  silent: ['SilentNamed', 'SilentSource'],
});
