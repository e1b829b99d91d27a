import { testTold } from '#test/told';
import { toldBackpressureSlowOperator } from './backpressure-slow-operator-told.ts';

testTold(toldBackpressureSlowOperator, {
  finds: {
    people: {
      log: 'Source: back-pressured 95 %\nmap operator: all subtasks busy 100 %\nsink: idle',
      says: ['rest.flamegraph.enabled'],
    },
    'people, in Chinese': { log: '窗口算子成为瓶颈，所有子任务繁忙 100%，上游反压' },
  },
  ignores: { 'one subtask': { log: 'window operator: one subtask busy 100 %, others idle', instead: 'data-skew' } },
});
