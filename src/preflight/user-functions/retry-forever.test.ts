import { testRule } from '#test/test-rule';
import { retryForever } from './retry-forever.ts';

testRule(retryForever, {
  fires: [{ sample: 'Fires', at: ['Fires#map:22'] }],
  silent: ['SilentCounted', 'SilentList'],
});
