import { testRule } from '#test/test-rule';
import { classVersionTooNew } from './class-version-too-new.ts';

testRule(classVersionTooNew, {
  fires: [
    { sample: 'Fires', flink: '1.20', severity: 'warning', at: ['Fires#<init>:6'] },
    { sample: 'Fires', flink: '1.17', severity: 'critical', at: ['Fires#<init>:6'] },
  ],
  silent: [
    { sample: 'Fires', flink: '2.3' },
    { of: 'types/kryo-stream-type', sample: 'Silent', flink: '1.20' },
  ],
});
