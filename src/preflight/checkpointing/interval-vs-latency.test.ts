import { testRule } from '#test/test-rule';
import { intervalVsLatency } from './interval-vs-latency.ts';

testRule(intervalVsLatency, {
  fires: [{ sample: 'Fires', at: ['Fires#main:24'] }],
  silent: ['Silent', 'SilentShort'],
});
