import { testRule } from '#test/test-rule';
import { watermarkReassigned } from './watermark-reassigned.ts';

testRule(watermarkReassigned, {
  fires: [{ sample: 'Fires', at: ['Fires#main:34'] }],
  silent: ['Silent'],
});
