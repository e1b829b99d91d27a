import { testRule } from '#test/test-rule';
import { chainingDisabledGlobally } from './chaining-disabled-globally.ts';

testRule(chainingDisabledGlobally, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
