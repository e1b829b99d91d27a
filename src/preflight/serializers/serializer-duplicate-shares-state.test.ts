import { testRule } from '#test/test-rule';
import { serializerDuplicateSharesState } from './serializer-duplicate-shares-state.ts';

testRule(serializerDuplicateSharesState, {
  fires: [{ sample: 'Fires', at: ['Fires#serialize:80'] }],
  silent: ['SilentDuplicates', 'SilentStateless'],
});
