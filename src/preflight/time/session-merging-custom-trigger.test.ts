import { testRule } from '#test/test-rule';
import { sessionMergingCustomTrigger } from './session-merging-custom-trigger.ts';

testRule(sessionMergingCustomTrigger, {
  fires: [
    { sample: 'Fires', at: ['Fires#<init>:33'] },
    { sample: 'FiresOnSession', at: ['FiresOnSession#<init>:40'] },
  ],
  silent: ['Silent', 'SilentTumbling'],
});
