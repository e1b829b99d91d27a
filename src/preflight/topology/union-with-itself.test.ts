import { testRule } from '#test/test-rule';
import { unionWithItself } from './union-with-itself.ts';

testRule(unionWithItself, {
  fires: [{ sample: 'Fires', at: ['Fires#main:24'] }],
  silent: ['Silent'],
});
