import { testRule } from '#test/test-rule';
import { timerWithoutOntimer } from './timer-without-ontimer.ts';

testRule(timerWithoutOntimer, {
  fires: [{ sample: 'Fires', at: ['Fires#processElement:11'] }],
  silent: ['Silent', 'SilentInherited', 'SilentDeletes'],
});
