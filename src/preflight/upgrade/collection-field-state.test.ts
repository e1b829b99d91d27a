import { testRule } from '#test/test-rule';
import { collectionFieldState } from './collection-field-state.ts';

testRule(collectionFieldState, {
  fires: [{ sample: 'Fires', at: ['Fires#state:12'] }],
  silent: ['Silent'],
});
