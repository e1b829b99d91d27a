import { testRule } from '#test/test-rule';
import { upsertSinkWithoutPk } from './upsert-sink-without-pk.ts';

testRule(upsertSinkWithoutPk, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:21'] },
    { sample: 'FiresUpsert', at: ['FiresUpsert#main:39'] },
  ],
  silent: ['Silent', 'SilentWindow'],
});
