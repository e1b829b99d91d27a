import { testRule } from '#test/test-rule';
import { parametertoolMoved } from './parametertool-moved.ts';

testRule(parametertoolMoved, {
  fires: [
    { sample: 'Fires', flink: '2.3', severity: 'critical', at: ['Fires#main:8'] },
    { sample: 'Fires', severity: 'info', at: ['Fires#main:8'] },
  ],
  silent: ['Silent', { sample: 'Silent', flink: '2.3' }],
});
