import { testRule } from '#test/test-rule';
import { checkpointingOff } from './checkpointing-off.ts';

testRule(checkpointingOff, {
  fires: [{ sample: 'Fires', at: ['Fires#main:25'] }],
  silent: ['Silent', 'SilentByKey', 'SilentElements'],
});
