import { testRule } from '#test/test-rule';
import { legacySourceSink } from './legacy-source-sink.ts';

testRule(legacySourceSink, {
  fires: [
    { sample: 'Fires', flink: '2.3', severity: 'critical', at: ['Fires$Numbers#<init>:9'] },
    { sample: 'Fires', severity: 'info', at: ['Fires$Numbers#<init>:9'] },
  ],
  silent: ['Silent', { sample: 'Silent', flink: '2.3' }],
});
