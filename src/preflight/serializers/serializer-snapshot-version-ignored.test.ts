import { testRule } from '#test/test-rule';
import { serializerSnapshotVersionIgnored } from './serializer-snapshot-version-ignored.ts';

testRule(serializerSnapshotVersionIgnored, {
  fires: [
    { sample: 'Fires', at: ['Fires#readSnapshot:44'] },
    { sample: 'FiresOnSplits', at: ['FiresOnSplits#deserialize:63'] },
  ],
  silent: ['SilentFirst', 'SilentAsks', 'SilentSimple'],
});
