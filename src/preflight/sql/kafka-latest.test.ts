import { testRule } from '#test/test-rule';
import { kafkaLatest } from './kafka-latest.ts';

testRule(kafkaLatest, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:12'] },
    { sample: 'FiresGroup', at: ['FiresGroup#main:22'] },
  ],
  silent: ['Silent'],
});
