import { testRule } from '#test/test-rule';
import { internalApi } from './internal-api.ts';

testRule(internalApi, {
  fires: [{ sample: 'Fires', at: ['Fires#graph:12'] }],
  silent: ['Silent', { sample: 'Silent', flink: '2.3' }],
});
