import { testRule } from '#test/test-rule';
import { wallclockAsEventTime } from './wallclock-as-event-time.ts';

testRule(wallclockAsEventTime, {
  fires: [
    { sample: 'Fires', at: ['Fires#extractTimestamp:17'] },
    { sample: 'FiresInLambda', at: ['FiresInLambda#lambda$strategy$cbad621b$1:25'] },
  ],
  silent: ['Silent', 'SilentBound'],
});
