import { testTold } from '#test/told';
import { toldTimersStorm } from './timers-storm-told.ts';

testTold(toldTimersStorm, {
  finds: {
    people: {
      log: 'KeyedProcessFunction: 3 million timers fire at the full hour\ncheckpoints: slow at every full hour',
      says: ['jitter'],
    },
    'people, in Chinese': { log: '所有 key 的定时器在整点同时触发，任务卡住一分钟' },
  },
  ignores: {
    'a timer': { log: 'KeyedProcessFunction registers a timer per key, 30 minutes after the last event' },
  },
});
