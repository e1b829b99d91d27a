import { testRule } from '#test/test-rule';
import { txnTimeoutBrokerMax } from './txn-timeout-broker-max.ts';

testRule(txnTimeoutBrokerMax, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:31'] },
    { sample: 'FiresSet', at: ['FiresSet#main:47'] },
  ],
  silent: ['Silent', 'SilentProperties'],
});
