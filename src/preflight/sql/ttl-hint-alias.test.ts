import { testRule } from '#test/test-rule';
import { ttlHintAlias } from './ttl-hint-alias.ts';

testRule(ttlHintAlias, {
  fires: [{ sample: 'Fires', at: ['Fires#main:24'] }],
  silent: ['Silent'],
});
