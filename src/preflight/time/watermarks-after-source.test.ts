import { testRule } from '#test/test-rule';
import { watermarksAfterSource } from './watermarks-after-source.ts';

testRule(watermarksAfterSource, {
  fires: [{ sample: 'Fires', at: ['Fires#main:33'] }],
  silent: ['Silent'],
});
