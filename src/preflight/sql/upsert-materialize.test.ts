import { testRule } from '#test/test-rule';
import { upsertMaterialize } from './upsert-materialize.ts';

testRule(upsertMaterialize, {
  fires: [{ sample: 'Fires', at: ['Fires#main:21'] }],
  silent: ['Silent', 'SilentOff'],
});
