import { testRule } from '#test/test-rule';
import { latencyTrackingOn } from './latency-tracking-on.ts';

testRule(latencyTrackingOn, {
  fires: [{ sample: 'Fires', at: ['LINE'] }],
  silent: ['Silent'],
});
