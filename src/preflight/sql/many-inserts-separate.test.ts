import { testRule } from '#test/test-rule';
import { manyInsertsSeparate } from './many-inserts-separate.ts';

testRule(manyInsertsSeparate, {
  fires: [{ sample: 'Fires', at: ['Fires#main:26'] }],
  silent: ['Silent'],
});
