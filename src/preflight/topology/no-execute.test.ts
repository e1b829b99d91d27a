import { testRule } from '#test/test-rule';
import { noExecute } from './no-execute.ts';

testRule(noExecute, {
  fires: [{ sample: 'Fires', at: ['Fires#main:24'] }],
  silent: ['Silent'],
});
