import { testRule } from '#test/test-rule';
import { pojoAccessorMismatch } from './pojo-accessor-mismatch.ts';

testRule(pojoAccessorMismatch, {
  fires: [
    { sample: 'Fires', at: ['Fires$Order#getId:10'] },
    { sample: 'FiresOnFluent', at: ['FiresOnFluent$Order#id:21'] },
    { sample: 'FiresOnIs', at: ['FiresOnIs$Order#isPaid:46'] },
    { sample: 'FiresOnOptional', at: ['FiresOnOptional$Order#getNote:33'] },
  ],
  silent: ['Silent', { sample: 'FiresOnIs', flink: '2.0' }],
});
