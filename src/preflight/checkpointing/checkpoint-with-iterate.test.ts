import { testRule } from '#test/test-rule';
import { checkpointWithIterate } from './checkpoint-with-iterate.ts';

testRule(checkpointWithIterate, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:21'], severity: 'critical' },
    { sample: 'FiresForced', at: ['FiresForced#main:30'], severity: 'warning' },
  ],
  silent: ['Silent', 'SilentOff'],
});
