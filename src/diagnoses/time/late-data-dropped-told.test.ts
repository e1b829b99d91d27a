import { testTold } from '#test/told';
import { toldLateDataDropped } from './late-data-dropped-told.ts';

testTold(toldLateDataDropped, {
  finds: {
    'the counter': {
      log: 'window counts: too small compared with the batch job\nnumLateRecordsDropped: 12842',
      says: ['12842', 'allowedLateness'],
    },
    'people, in Chinese': { log: '窗口统计结果偏小\n大量迟到数据被丢弃' },
  },
  ignores: { 'a counter at rest': { log: 'numLateRecordsDropped: 0\ncounts are right' } },
});
