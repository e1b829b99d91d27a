import { testRule } from '#test/test-rule';
import { keybyByPositionOrName } from './keyby-by-position-or-name.ts';

testRule(keybyByPositionOrName, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
