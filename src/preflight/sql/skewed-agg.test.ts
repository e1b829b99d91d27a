import { testRule } from '#test/test-rule';
import { skewedAgg } from './skewed-agg.ts';

testRule(skewedAgg, {
  fires: [{ sample: 'Fires', at: ['Fires#main:12'] }],
  silent: ['Silent'],
});
