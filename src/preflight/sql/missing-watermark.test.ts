import { testRule } from '#test/test-rule';
import { missingWatermark } from './missing-watermark.ts';

testRule(missingWatermark, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:18'] },
    { sample: 'FiresLegacy', at: ['FiresLegacy#main:35'] },
  ],
  silent: ['Silent', 'SilentProcessingTime'],
});
