import { testRule } from '#test/test-rule';
import { globalWindowNoTrigger } from './global-window-no-trigger.ts';

testRule(globalWindowNoTrigger, {
  fires: [{ sample: 'Fires', at: ['Fires#main:35'] }],
  silent: ['Silent'],
});
