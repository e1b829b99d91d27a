import { testRule } from '#test/test-rule';
import { iterate } from './iterate.ts';

testRule(iterate, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
