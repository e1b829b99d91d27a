import { testTold } from '#test/told';
import { windowLastNotFired } from './window-last-not-fired.ts';

testTold(windowLastNotFired, {
  finds: {
    people: { log: 'unit test with 10 events\nthe last window is missing, all others are there', says: ['bounded'] },
    'until the next record': { log: 'window 10:00-10:01 is not output until new data arrives' },
    'people, in Chinese': { log: '最后一个窗口不触发，再发送一条数据才输出' },
  },
  ignores: {
    'no window at all': {
      log: 'event time window never fires\npartition 2 is empty',
      instead: 'watermark-idle-source',
    },
  },
});
