import { testRule } from '#test/test-rule';
import { unstableUid } from './unstable-uid.ts';

testRule(unstableUid, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:23'] },
    { sample: 'FiresTime', at: ['FiresTime#main:32'] },
  ],
  silent: ['Silent'],
});
