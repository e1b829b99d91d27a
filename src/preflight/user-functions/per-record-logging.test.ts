import { testRule } from '#test/test-rule';
import { perRecordLogging } from './per-record-logging.ts';

testRule(perRecordLogging, {
  fires: [
    { sample: 'Fires', at: ['Fires#map:17'] },
    { sample: 'FiresInHelper', at: ['FiresInHelper#trace:30'] },
  ],
  silent: ['SilentDebug', 'SilentInHandler', 'SilentCondition', 'SilentGuarded', 'SilentTimer'],
});
