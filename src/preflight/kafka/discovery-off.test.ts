import { testRule } from '#test/test-rule';
import { discoveryOff } from './discovery-off.ts';

testRule(discoveryOff, {
  fires: [{ sample: 'Fires', at: ['Fires#main:33'] }],
  silent: ['Silent'],
});
