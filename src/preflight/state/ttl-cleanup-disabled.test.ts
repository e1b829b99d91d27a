import { testRule } from '#test/test-rule';
import { ttlCleanupDisabled } from './ttl-cleanup-disabled.ts';

testRule(ttlCleanupDisabled, {
  fires: [{ sample: 'Fires', at: ['Fires#ttl:11'] }],
  silent: ['Silent', 'SilentFullSnapshot'],
});
