import { testRule } from '#test/test-rule';
import { autoWatermarkZero } from './auto-watermark-zero.ts';

testRule(autoWatermarkZero, {
  fires: [{ sample: 'Fires', at: ['Fires#main:26'] }],
  silent: ['Silent', 'SilentUnused'],
});
