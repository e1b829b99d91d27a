import { testRule } from '#test/test-rule';
import { orderedMapLosesOrder } from './ordered-map-loses-order.ts';

testRule(orderedMapLosesOrder, {
  fires: [{ sample: 'Fires', at: ['Fires$Order#<init>:14'] }],
  silent: ['Silent', { sample: 'Fires', flink: '1.20' }],
});
