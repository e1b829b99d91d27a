import { testRule } from '#test/test-rule';
import { parallelismChangeBreaksChain } from './parallelism-change-breaks-chain.ts';

testRule(parallelismChangeBreaksChain, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:14'] },
    { sample: 'FiresAfterKey', at: ['FiresAfterKey#main:28'] },
  ],
  silent: ['Silent', 'SilentKeyed', 'SilentSource'],
});
