import { testRule } from '#test/test-rule';
import { collectionFieldHoldsSet } from './collection-field-holds-set.ts';

testRule(collectionFieldHoldsSet, {
  fires: [{ sample: 'Fires', at: ['Fires$Order#<init>:14'] }],
  silent: ['Silent', { sample: 'Fires', flink: '1.20' }],
});
