import { testTold } from '#test/told';
import { toldDataSkew } from './data-skew-told.ts';

testTold(toldDataSkew, {
  finds: {
    people: {
      log: 'window operator: one subtask 100 % busy, the other 15 idle\nsource: back-pressured',
      says: ['TWO_PHASE'],
    },
    'a multiple': { log: 'subtask 3 numRecordsIn 50x of the other subtasks' },
    'people, in Chinese': { log: '作业反压严重\n存在数据倾斜，个别子任务处理大部分数据' },
  },
  ignores: { clocks: { log: 'clock skew between the hosts: 2 s' }, none: { log: 'no data skew between subtasks' } },
});
