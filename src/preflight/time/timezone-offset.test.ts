import { testRule } from '#test/test-rule';
import { timezoneOffset } from './timezone-offset.ts';

testRule(timezoneOffset, {
  fires: [{ sample: 'Fires', at: ['Fires#main:35'] }],
  silent: ['Silent'],
});
