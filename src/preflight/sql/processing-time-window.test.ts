import { testRule } from '#test/test-rule';
import { processingTimeWindow } from './processing-time-window.ts';

testRule(processingTimeWindow, {
  fires: [{ sample: 'Fires', at: ['Fires#main:18'] }],
  silent: ['Silent'],
});
