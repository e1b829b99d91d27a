import { testRule } from '#test/test-rule';
import { serializerLengthMismatch } from './serializer-length-mismatch.ts';

testRule(serializerLengthMismatch, {
  fires: [
    { sample: 'Fires', at: ['Fires#getLength:68'] },
    { sample: 'FiresOnMarker', at: ['FiresOnMarker#getLength:83'] },
  ],
  silent: ['Silent', 'SilentVariable'],
});
