import { testRule } from '#test/test-rule';
import { serializerCopySameInstance } from './serializer-copy-same-instance.ts';

testRule(serializerCopySameInstance, {
  fires: [{ sample: 'Fires', at: ['Fires#copy:40'] }],
  silent: ['SilentImmutable', 'SilentCopies'],
});
