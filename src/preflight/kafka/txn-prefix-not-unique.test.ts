import { testRule } from '#test/test-rule';
import { txnPrefixNotUnique } from './txn-prefix-not-unique.ts';

testRule(txnPrefixNotUnique, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:39'] },
    { sample: 'FiresGeneric', at: ['FiresGeneric#main:54'] },
  ],
  silent: ['Silent'],
});
