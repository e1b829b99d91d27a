import { testRule } from '#test/test-rule';
import { legacyGroupWindow } from './legacy-group-window.ts';

testRule(legacyGroupWindow, {
  fires: [{ sample: 'Fires', at: ['Fires#main:20'] }],
  silent: ['Silent'],
});
