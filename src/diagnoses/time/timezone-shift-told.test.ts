import { testTold } from '#test/told';
import { toldTimezoneShift } from './timezone-shift-told.ts';

testTold(toldTimezoneShift, {
  finds: {
    'day windows': {
      log: 'TumblingEventTimeWindows.of(Time.days(1))\nthe daily window starts at 08:00 local time',
      says: ['Duration.ofHours(-8)'],
    },
    'values of a CDC source': {
      log: 'MySQL CDC: DATETIME column in the sink is 8 hours ahead of the source table',
      says: ['server-time-zone', '8 h'],
    },
    'people, in Chinese': { log: 'Flink SQL 写入的时间比数据库少了 8 个小时' },
  },
  ignores: {
    'a lag': { log: 'consumer lag: 8 hours behind' },
    'an age': { log: 'job has been running for 8 hours, then the checkpoint fails' },
  },
});
