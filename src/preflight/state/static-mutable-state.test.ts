import { testRule } from '#test/test-rule';
import { staticMutableState } from './static-mutable-state.ts';

testRule(staticMutableState, {
  fires: [
    { sample: 'Fires', at: ['Fires#map:20'] },
    { sample: 'FiresOnMap', at: ['FiresOnMap#remember:35'] },
    { sample: 'FiresOnAtomic', at: ['FiresOnAtomic#map:44'] },
  ],
  silent: ['SilentConstants', 'SilentSingleton', 'SilentLocal', 'SilentInMain'],
});
