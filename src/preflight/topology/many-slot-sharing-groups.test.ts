import { testRule } from '#test/test-rule';
import { manySlotSharingGroups } from './many-slot-sharing-groups.ts';

testRule(manySlotSharingGroups, {
  fires: [{ sample: 'Fires', at: ['Fires#main:26'] }],
  silent: ['Silent'],
});
