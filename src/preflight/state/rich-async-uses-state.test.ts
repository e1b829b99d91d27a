import { testRule } from '#test/test-rule';
import { richAsyncUsesState } from './rich-async-uses-state.ts';

testRule(richAsyncUsesState, {
  fires: [{ sample: 'Fires', at: ['Fires#open:19'] }],
  silent: ['SilentMetric', 'SilentMap'],
});
