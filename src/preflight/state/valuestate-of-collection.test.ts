import { testRule } from '#test/test-rule';
import { valuestateOfCollection } from './valuestate-of-collection.ts';

testRule(valuestateOfCollection, {
  fires: [
    { sample: 'Fires', at: ['Fires#processElement:21'] },
    { sample: 'FiresOnMap', at: ['FiresOnMap#processElement:32'] },
  ],
  silent: ['SilentMapState', 'SilentOpen'],
});
