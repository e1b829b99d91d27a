import { testRule } from '#test/test-rule';
import { asyncNoTimeoutHandling } from './async-no-timeout-handling.ts';

testRule(asyncNoTimeoutHandling, {
  fires: [
    { sample: 'Fires', at: ['Fires#asyncInvoke:22'] },
    { sample: 'FiresLambda', at: ['FiresLambda#lambda$main$1320ce1a$1:29'] },
    { sample: 'Fires', language: 'kotlin', at: ['Fires#asyncInvoke:9'] },
  ],
  silent: ['Silent', 'SilentInBase', { sample: 'Silent', language: 'kotlin' }],
});
