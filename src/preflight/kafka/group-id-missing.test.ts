import { testRule } from '#test/test-rule';
import { groupIdMissing } from './group-id-missing.ts';

testRule(groupIdMissing, {
  fires: [{ sample: 'Fires', at: ['Fires#main:31'] }],
  silent: ['Silent', 'SilentProperty'],
});
