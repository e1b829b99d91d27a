import { testRule } from '#test/test-rule';
import { dataset } from './dataset.ts';

testRule(dataset, {
  fires: [
    { sample: 'Fires', flink: '2.3', severity: 'critical', at: ['Fires#main:10'] },
    { sample: 'Fires', severity: 'warning', at: ['Fires#main:10'] },
  ],
  silent: ['Silent', { sample: 'Silent', flink: '2.3' }],
});
