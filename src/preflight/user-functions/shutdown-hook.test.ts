import { testRule } from '#test/test-rule';
import { shutdownHook } from './shutdown-hook.ts';

testRule(shutdownHook, {
  fires: [{ sample: 'Fires', at: ['Fires#open:11'] }],
  silent: ['Silent', 'SilentMain'],
});
