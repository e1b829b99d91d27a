import { testRule } from '#test/test-rule';
import { rocksdbWithoutIncremental } from './rocksdb-without-incremental.ts';

testRule(rocksdbWithoutIncremental, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:12'] },
    { sample: 'FiresNamed', at: ['FiresNamed#main:22'] },
  ],
  silent: ['Silent', 'SilentConfigured', 'SilentUnknown'],
});
