import { testRule } from '#test/test-rule';
import { noRetention } from './no-retention.ts';

testRule(noRetention, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent', 'SilentOff'],
});
