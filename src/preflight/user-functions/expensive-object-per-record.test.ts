import { testRule } from '#test/test-rule';
import { expensiveObjectPerRecord } from './expensive-object-per-record.ts';

testRule(expensiveObjectPerRecord, {
  fires: [
    { sample: 'Fires', severity: 'warning', at: ['Fires#map:20'] },
    { sample: 'FiresInHelper', at: ['FiresInHelper#format:31'] },
    { sample: 'FiresInDeserializer', at: ['FiresInDeserializer#deserialize:38'] },
    { sample: 'FiresOnPattern', severity: 'info', at: ['FiresOnPattern#map:45'] },
  ],
  silent: ['SilentInOpen', 'SilentStatic', 'SilentSplit', 'SilentCached', 'SilentInHandler'],
});
