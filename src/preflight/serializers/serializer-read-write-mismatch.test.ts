import { testRule } from '#test/test-rule';
import { serializerReadWriteMismatch } from './serializer-read-write-mismatch.ts';

testRule(serializerReadWriteMismatch, {
  fires: [
    { sample: 'Fires', severity: 'critical', at: ['Fires#deserialize:85'] },
    { sample: 'FiresOnCount', severity: 'critical', at: ['FiresOnCount#deserialize:105'] },
    { sample: 'FiresInLoop', severity: 'warning', at: ['FiresInLoop#deserialize:126'] },
    { sample: 'FiresOnNullMarker', severity: 'critical', at: ['FiresOnNullMarker#deserialize:147'] },
    { sample: 'FiresSometimes', severity: 'warning', at: ['FiresSometimes#deserialize:166'] },
    { sample: 'FiresNested', severity: 'critical', at: ['FiresNested#deserialize:184'] },
    { sample: 'FiresVersioned', severity: 'critical', at: ['FiresVersioned#deserialize:208'] },
    { sample: 'Fires', language: 'kotlin', at: ['Fires#deserialize:17'] },
  ],
  silent: ['Silent', 'SilentTagged', 'SilentUnrolled', 'SilentVersions', { sample: 'Silent', language: 'kotlin' }],
});
