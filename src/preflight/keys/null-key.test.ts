import { testRule } from '#test/test-rule';
import { nullKey } from './null-key.ts';

testRule(nullKey, {
  fires: [
    { sample: 'Fires', at: ['Fires#getKey:13'] },
    { sample: 'FiresOnMap', at: ['FiresOnMap#lambda$keyed$c51479e8$1:19'] },
  ],
  silent: ['SilentDefault', 'SilentChecked'],
});
