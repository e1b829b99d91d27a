import { testRule } from '#test/test-rule';
import { bufferTimeoutExtreme } from './buffer-timeout-extreme.ts';

testRule(bufferTimeoutExtreme, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:23'] },
    { sample: 'FiresFull', at: ['FiresFull#main:32'] },
  ],
  silent: ['Silent'],
});
