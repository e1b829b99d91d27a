import { testRule } from '#test/test-rule';
import { queryableState } from './queryable-state.ts';

testRule(queryableState, {
  fires: [
    { sample: 'Fires', at: ['Fires#open:17'] },
    { sample: 'FiresStream', at: ['FiresStream#main:31'] },
  ],
  silent: ['Silent', { sample: 'Fires', flink: '1.17' }],
});
