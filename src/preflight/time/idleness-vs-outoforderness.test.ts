import { testRule } from '#test/test-rule';
import { idlenessVsOutoforderness } from './idleness-vs-outoforderness.ts';

testRule(idlenessVsOutoforderness, {
  fires: [{ sample: 'Fires', at: ['Fires#main:26'] }],
  silent: ['Silent'],
});
