import { testRule } from '#test/test-rule';
import { kryoState } from './kryo-state.ts';

testRule(kryoState, {
  fires: [{ sample: 'Fires', at: ['Fires#state:12'] }],
  silent: ['Silent'],
});
