import { testRule } from '#test/test-rule';
import { txnPrefixUnstable } from './txn-prefix-unstable.ts';

testRule(txnPrefixUnstable, {
  fires: [{ sample: 'Fires', at: ['Fires#main:31'] }],
  silent: ['Silent', 'SilentArgument'],
});
