import { testRule } from '#test/test-rule';
import { asyncMissingErrorPath } from './async-missing-error-path.ts';

testRule(asyncMissingErrorPath, {
  fires: [{ sample: 'Fires', at: ['Fires#asyncInvoke:19'] }],
  silent: ['SilentBoth', 'SilentExceptionally', 'SilentHandler', 'SilentAtOnce'],
});
