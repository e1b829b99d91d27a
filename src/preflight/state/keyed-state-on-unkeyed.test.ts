import { testRule } from '#test/test-rule';
import { keyedStateOnUnkeyed } from './keyed-state-on-unkeyed.ts';

testRule(keyedStateOnUnkeyed, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:87'] },
    { sample: 'FiresAfterMap', at: ['FiresAfterMap#main:98'] },
    { sample: 'FiresTimer', at: ['FiresTimer#main:107'] },
    { sample: 'FiresConnected', at: ['FiresConnected#main:117'] },
  ],
  silent: ['Silent', 'SilentConnected', 'SilentOperatorState', 'SilentReinterpreted', 'SilentFromElsewhere'],
});
