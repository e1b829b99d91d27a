import { testRule } from '#test/test-rule';
import { groupAggNoTtl } from './group-agg-no-ttl.ts';

testRule(groupAggNoTtl, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:20'] },
    { sample: 'FiresDistinct', at: ['FiresDistinct#main:37'] },
  ],
  silent: ['Silent', 'SilentFewGroups'],
});
