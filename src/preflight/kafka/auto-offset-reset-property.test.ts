import { testRule } from '#test/test-rule';
import { autoOffsetResetProperty } from './auto-offset-reset-property.ts';

testRule(autoOffsetResetProperty, {
  fires: [{ sample: 'Fires', at: ['Fires#main:33'] }],
  silent: ['Silent'],
});
