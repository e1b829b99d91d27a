import { testRule } from '#test/test-rule';
import { txnPrefixMissing } from './txn-prefix-missing.ts';

testRule(txnPrefixMissing, {
  fires: [{ sample: 'Fires', at: ['Fires#main:30'] }],
  silent: ['Silent', 'SilentAtLeastOnce'],
});
