import { testRule } from '#test/test-rule';
import { spawnsThreads } from './spawns-threads.ts';

testRule(spawnsThreads, {
  fires: [
    { sample: 'Fires', at: ['Fires#map:18'] },
    { sample: 'FiresOnParallelStream', at: ['FiresOnParallelStream#map:26'] },
  ],
  silent: ['SilentStream', 'SilentInOpen', 'SilentAsync'],
});
