import { testRule } from '#test/test-rule';
import { ttlWithDefaultValue } from './ttl-with-default-value.ts';

testRule(ttlWithDefaultValue, {
  fires: [{ sample: 'Fires', at: ['Fires#open:19'] }],
  silent: ['Silent', 'SilentWithoutTtl', 'SilentOther'],
});
