import { testRule } from '#test/test-rule';
import { processWindowWithoutAggregation } from './process-window-without-aggregation.ts';

testRule(processWindowWithoutAggregation, {
  fires: [{ sample: 'Fires', at: ['Fires#main:36'] }],
  silent: ['Silent'],
});
