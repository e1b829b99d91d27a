import { testRule } from '#test/test-rule';
import { unionListState } from './union-list-state.ts';

testRule(unionListState, {
  fires: [{ sample: 'Fires', at: ['Fires#initializeState:17'] }],
  silent: ['Silent'],
});
