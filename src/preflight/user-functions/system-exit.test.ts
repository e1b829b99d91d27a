import { testRule } from '#test/test-rule';
import { systemExit } from './system-exit.ts';

testRule(systemExit, {
  fires: [
    { sample: 'Fires', at: ['Fires#map:13'] },
    { sample: 'FiresInOpen', at: ['FiresInOpen#open:23'] },
  ],
  silent: ['SilentMain'],
});
