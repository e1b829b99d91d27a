import { testRule } from '#test/test-rule';
import { connectionPerRecord } from './connection-per-record.ts';

testRule(connectionPerRecord, {
  fires: [
    { sample: 'Fires', severity: 'critical', at: ['Fires#map:21'] },
    { sample: 'FiresInSink', at: ['FiresInSink#invoke:30'] },
  ],
  silent: ['SilentInOpen', 'SilentLazy', 'SilentCached', 'SilentReconnect'],
});
