import { testRule } from '#test/test-rule';
import { iterate } from './iterate.ts';

testRule(iterate, {
  fires: [{ sample: 'Fires', at: ['LINE'] }],
  silent: ['Silent'],
});
