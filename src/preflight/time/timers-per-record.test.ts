import { testRule } from '#test/test-rule';
import { timersPerRecord } from './timers-per-record.ts';

testRule(timersPerRecord, {
  fires: [{ sample: 'Fires', at: ['Fires#processElement:20'] }],
  silent: ['SilentRounded', 'SilentFirst', 'SilentMoved'],
});
