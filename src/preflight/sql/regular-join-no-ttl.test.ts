import { testRule } from '#test/test-rule';
import { regularJoinNoTtl } from './regular-join-no-ttl.ts';

testRule(regularJoinNoTtl, {
  fires: [{ sample: 'Fires', at: ['Fires#main:24'] }],
  silent: ['Silent', 'SilentWithTtl', 'SilentWithHint', 'SilentLookup'],
});
