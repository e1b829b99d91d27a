import { testRule } from '#test/test-rule';
import { windowAll } from './window-all.ts';

testRule(windowAll, {
  fires: [{ sample: 'Fires', at: ['Fires#main:34'] }],
  silent: ['Silent'],
});
