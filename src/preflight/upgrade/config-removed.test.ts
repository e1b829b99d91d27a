import { testRule } from '#test/test-rule';
import { configRemoved } from './config-removed.ts';

testRule(configRemoved, {
  fires: [{ sample: 'Fires', flink: '2.3', at: ['Fires#configuration:10'] }],
  silent: ['Fires', { sample: 'Silent', flink: '2.3' }],
});
