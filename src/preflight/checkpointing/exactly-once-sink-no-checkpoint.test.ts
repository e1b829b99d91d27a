import { testRule } from '#test/test-rule';
import { exactlyOnceSinkNoCheckpoint } from './exactly-once-sink-no-checkpoint.ts';

testRule(exactlyOnceSinkNoCheckpoint, {
  fires: [{ sample: 'Fires', at: ['Fires#main:25'] }],
  silent: ['Silent', 'SilentAtLeastOnce'],
});
