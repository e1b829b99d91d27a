import { testRule } from '#test/test-rule';
import { transientFieldLost } from './transient-field-lost.ts';

testRule(transientFieldLost, {
  fires: [{ sample: 'Fires', at: ['Fires$Enrich#map:12'] }],
  silent: ['Silent'],
});
