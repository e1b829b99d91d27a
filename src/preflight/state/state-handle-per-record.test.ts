import { testRule } from '#test/test-rule';
import { stateHandlePerRecord } from './state-handle-per-record.ts';

testRule(stateHandlePerRecord, {
  fires: [{ sample: 'Fires', at: ['Fires#map:17'] }],
  silent: ['Silent', 'SilentLazy', 'SilentWindow'],
});
