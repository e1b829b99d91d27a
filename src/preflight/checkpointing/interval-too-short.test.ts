import { testRule } from '#test/test-rule';
import { intervalTooShort } from './interval-too-short.ts';

testRule(intervalTooShort, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent', 'SilentFromArguments'],
});
