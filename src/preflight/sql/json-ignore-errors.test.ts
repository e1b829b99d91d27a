import { testRule } from '#test/test-rule';
import { jsonIgnoreErrors } from './json-ignore-errors.ts';

testRule(jsonIgnoreErrors, {
  fires: [{ sample: 'Fires', at: ['Fires#main:12'] }],
  silent: ['Silent'],
});
