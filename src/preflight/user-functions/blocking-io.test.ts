import { testRule } from '#test/test-rule';
import { blockingIo } from './blocking-io.ts';

testRule(blockingIo, {
  fires: [
    { sample: 'Fires', severity: 'warning', at: ['Fires#map:31'] },
    { sample: 'FiresInHelper', at: ['FiresInHelper#fetch:47'] },
    { sample: 'FiresBehindCache', severity: 'info', at: ['FiresBehindCache#map:59'] },
    { sample: 'Fires', language: 'kotlin', at: ['Fires#fetched$lambda$1:14'] },
  ],
  silent: ['SilentInOpen', 'SilentSink', 'SilentAsync', { sample: 'SilentInOpen', language: 'kotlin' }],
});
