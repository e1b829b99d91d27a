import { testRule } from '#test/test-rule';
import { txnTimeoutTooShort } from './txn-timeout-too-short.ts';

testRule(txnTimeoutTooShort, {
  fires: [{ sample: 'Fires', at: ['Fires#main:33'] }],
  silent: ['Silent'],
});
