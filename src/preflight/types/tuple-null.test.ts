import { testRule } from '#test/test-rule';
import { tupleNull } from './tuple-null.ts';

testRule(tupleNull, {
  fires: [
    { sample: 'Fires', at: ['Fires#none:8'] },
    { sample: 'FiresOnConstructor', at: ['FiresOnConstructor#none:12'] },
  ],
  silent: ['Silent'],
});
