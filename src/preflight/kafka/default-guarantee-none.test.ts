import { testRule } from '#test/test-rule';
import { defaultGuaranteeNone } from './default-guarantee-none.ts';

testRule(defaultGuaranteeNone, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:30'] },
    { sample: 'FiresNone', at: ['FiresNone#main:45'] },
  ],
  silent: ['Silent'],
});
