import { testTold } from '#test/told';
import { toldWatermarkAllIdle } from './watermark-all-idle-told.ts';

testTold(toldWatermarkAllIdle, {
  finds: {
    people: {
      log: 'withIdleness(1 min) is configured\nwindow results: not emitted\nno records at all on any partition',
      says: ['WatermarkGenerator'],
    },
    'people, in Chinese': { log: '窗口一直不触发\n夜间所有分区都没有数据' },
  },
  ignores: {
    'one of several': {
      log: 'window: no output\npartition 1 has no data, the other partitions do',
      instead: 'watermark-idle-source',
    },
  },
});
