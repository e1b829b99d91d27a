import { testRule } from '#test/test-rule';
import { swallowInterrupt } from './swallow-interrupt.ts';

testRule(swallowInterrupt, {
  fires: [{ sample: 'Fires', at: ['Fires#map:18'] }],
  silent: ['SilentThrows', 'SilentFlag', 'SilentOutside'],
});
