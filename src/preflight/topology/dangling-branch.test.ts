import { testRule } from '#test/test-rule';
import { danglingBranch } from './dangling-branch.ts';

testRule(danglingBranch, {
  fires: [{ sample: 'Fires', at: ['Fires#main:24'] }],
  silent: ['Silent'],
});
