import { testRule } from '#test/test-rule';
import { credentialsInDdl } from './credentials-in-ddl.ts';

testRule(credentialsInDdl, {
  fires: [{ sample: 'Fires', at: ['Fires#main:12'] }],
  silent: ['Silent'],
});
