import { testRule } from '#test/test-rule';
import { perJobMode } from './per-job-mode.ts';

testRule(perJobMode, {
  fires: [{ sample: 'Fires', flink: '2.3', at: ['Fires#target:11'] }],
  silent: ['Fires', { sample: 'Silent', flink: '2.3' }],
});
