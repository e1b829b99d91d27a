import { testRule } from '#test/test-rule';
import { evictor } from './evictor.ts';

testRule(evictor, {
  fires: [{ sample: 'Fires', at: ['Fires#main:36'] }],
  silent: ['Silent'],
});
