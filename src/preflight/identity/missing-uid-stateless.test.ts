import { testRule } from '#test/test-rule';
import { missingUidStateless } from './missing-uid-stateless.ts';

testRule(missingUidStateless, {
  fires: [{ sample: 'Fires', at: ['Fires#main:26'] }],
  silent: ['Silent', 'SilentNone'],
});
