import { testRule } from '#test/test-rule';
import { mapstateFullScanPerRecord } from './mapstate-full-scan-per-record.ts';

testRule(mapstateFullScanPerRecord, {
  fires: [
    { sample: 'Fires', severity: 'warning', at: ['Fires#processElement:16'] },
    { sample: 'FiresSometimes', severity: 'info', at: ['FiresSometimes#processElement:29'] },
  ],
  silent: ['SilentLookup', 'SilentMap'],
});
