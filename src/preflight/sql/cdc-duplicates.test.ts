import { testRule } from '#test/test-rule';
import { cdcDuplicates } from './cdc-duplicates.ts';

testRule(cdcDuplicates, {
  fires: [{ sample: 'Fires', at: ['Fires#main:12'] }],
  silent: ['Silent', 'SilentSet'],
});
