import { testRule } from '#test/test-rule';
import { threadSleep } from './thread-sleep.ts';

testRule(threadSleep, {
  fires: [
    { sample: 'Fires', at: ['Fires#map:16'] },
    { sample: 'FiresInHelper', at: ['FiresInHelper#throttle:29'] },
    { sample: 'FiresInLambda', at: ['FiresInLambda#lambda$slow$c11190d9$1:37'] },
    { sample: 'Fires', language: 'scala', at: ['Fires#$anonfun$slow$1:12'] },
  ],
  silent: ['SilentSource', 'SilentInOpen', 'SilentRetry', 'SilentRetryAtTheEnd'],
});
