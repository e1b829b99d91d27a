import { testRule } from '#test/test-rule';
import { consumerIsolation } from './consumer-isolation.ts';

testRule(consumerIsolation, {
  fires: [
    { sample: 'Fires', at: ['Fires$Report#main:43'] },
    { sample: 'FiresUncommitted', at: ['FiresUncommitted#main:69'] },
  ],
  silent: ['Silent', 'SilentAtLeastOnce', 'SilentOtherTopic', 'SilentProperties'],
});
