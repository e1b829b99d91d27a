import { testRule } from '#test/test-rule';
import { serializerSnapshotNotCreatable } from './serializer-snapshot-not-creatable.ts';

testRule(serializerSnapshotNotCreatable, {
  fires: [
    { sample: 'Fires', at: ['Fires#snapshotConfiguration:62'] },
    { sample: 'FiresAnonymous', at: ['FiresAnonymous#snapshotConfiguration:69'] },
    { sample: 'FiresPrivate', at: ['FiresPrivate#snapshotConfiguration:82'] },
    { sample: 'FiresOnConstructor', at: ['FiresOnConstructor#snapshotConfiguration:95'] },
  ],
  silent: ['Silent', 'SilentThrows'],
});
