import { testRule } from '#test/test-rule';
import { noUidControl } from './no-uid-control.ts';

testRule(noUidControl, {
  fires: [{ sample: 'Fires', at: ['Fires#main:12'] }],
  silent: ['SilentPlan', 'SilentApi', 'SilentStateless'],
});
