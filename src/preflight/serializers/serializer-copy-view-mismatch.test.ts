import { testRule } from '#test/test-rule';
import { serializerCopyViewMismatch } from './serializer-copy-view-mismatch.ts';

testRule(serializerCopyViewMismatch, {
  fires: [{ sample: 'Fires', at: ['Fires#copy:64'] }],
  silent: ['Silent', 'SilentBytes'],
});
