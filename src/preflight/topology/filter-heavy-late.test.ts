import { testRule } from '#test/test-rule';
import { filterHeavyLate } from './filter-heavy-late.ts';

testRule(filterHeavyLate, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:18'] },
    { sample: 'FiresRebalance', at: ['FiresRebalance#main:34'] },
  ],
  silent: ['Silent', 'SilentWithState'],
});
