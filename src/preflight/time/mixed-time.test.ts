import { testRule } from '#test/test-rule';
import { mixedTime } from './mixed-time.ts';

testRule(mixedTime, {
  fires: [{ sample: 'Fires', at: ['Fires#main:35'] }],
  silent: ['Silent', 'SilentBoth'],
});
