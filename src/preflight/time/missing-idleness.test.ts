import { testRule } from '#test/test-rule';
import { missingIdleness } from './missing-idleness.ts';

testRule(missingIdleness, {
  fires: [{ sample: 'Fires', at: ['Fires#main:26'] }],
  silent: ['Silent', 'SilentNoEventTime'],
});
