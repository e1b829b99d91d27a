import { testRule } from '#test/test-rule';
import { missingName } from './missing-name.ts';

testRule(missingName, {
  fires: [{ sample: 'Fires', at: ['Fires#main:12'] }],
  silent: ['Silent', 'SilentSmall'],
});
