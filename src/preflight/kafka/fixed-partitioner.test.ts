import { testRule } from '#test/test-rule';
import { fixedPartitioner } from './fixed-partitioner.ts';

testRule(fixedPartitioner, {
  fires: [{ sample: 'Fires', at: ['Fires#main:31'] }],
  silent: ['Silent'],
});
