import { testRule } from '#test/test-rule';
import { noMinibatch } from './no-minibatch.ts';

testRule(noMinibatch, {
  fires: [{ sample: 'Fires', at: ['Fires#main:20'] }],
  silent: ['Silent'],
});
