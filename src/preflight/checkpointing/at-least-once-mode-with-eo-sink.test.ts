import { testRule } from '#test/test-rule';
import { atLeastOnceModeWithEoSink } from './at-least-once-mode-with-eo-sink.ts';

testRule(atLeastOnceModeWithEoSink, {
  fires: [{ sample: 'Fires', at: ['Fires#main:25'] }],
  silent: ['Silent', 'SilentSink'],
});
