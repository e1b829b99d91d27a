import { testRule } from '#test/test-rule';
import { unalignedWatermarkDependence } from './unaligned-watermark-dependence.ts';

testRule(unalignedWatermarkDependence, {
  fires: [{ sample: 'Fires', at: ['LateOnes#processElement:13'] }],
  silent: ['Silent'],
});
