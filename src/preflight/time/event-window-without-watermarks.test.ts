import { testRule } from '#test/test-rule';
import { eventWindowWithoutWatermarks } from './event-window-without-watermarks.ts';

testRule(eventWindowWithoutWatermarks, {
  fires: [{ sample: 'Fires', at: ['Fires#main:35'] }],
  silent: ['Silent', 'SilentAssignedLater', 'SilentProcessingTime'],
});
