import { testRule } from '#test/test-rule';
import { linkCheck } from './link-check.ts';

testRule(linkCheck, {
  fires: [
    { sample: 'Fires', flink: '2.3', at: ['Fires#main:16', 'Fires#main:19', 'Fires#main:20'] },
    { sample: 'FiresBackwards', flink: '1.17', at: ['FiresBackwards#window:30'] },
  ],
  silent: [
    { sample: 'Fires', flink: '1.20' },
    { sample: 'FiresBackwards', flink: '1.20' },
    { sample: 'Silent', flink: '2.3' },
    { sample: 'Silent', flink: '1.17' },
  ],
});
