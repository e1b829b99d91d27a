import { testRule } from '#test/test-rule';
import { latencyTrackingOn } from './latency-tracking-on.ts';

testRule(latencyTrackingOn, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
