import { testRule } from '#test/test-rule';
import { testSource } from './test-source.ts';

testRule(testSource, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
