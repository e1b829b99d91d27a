import { testRule } from '#test/test-rule';
import { missingUidStateful } from './missing-uid-stateful.ts';

testRule(missingUidStateful, {
  fires: [{ sample: 'Fires', at: ['Fires#main:27'] }],
  silent: ['Silent', 'SilentElements'],
});
