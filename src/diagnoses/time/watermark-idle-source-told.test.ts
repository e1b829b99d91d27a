import { testTold } from '#test/told';
import { toldWatermarkIdleSource } from './watermark-idle-source-told.ts';

testTold(toldWatermarkIdleSource, {
  finds: {
    'more subtasks than partitions': {
      log: 'Kafka source: 4 partitions, source parallelism 8 (parallelism exceeds the number of partitions)\ntumbling event time window: never fires, no exception',
      says: ['withIdleness', 'table.exec.source.idle-timeout'],
    },
    'an empty partition': { log: 'watermark of the window: stuck\npartition 2 is empty, the others have traffic' },
    'people, in Chinese': { log: '窗口不触发，没有输出\nKafka 分区 3 没有数据' },
  },
  ignores: {
    'no data anywhere': {
      log: 'event time windows: no output\nat night all partitions are idle, no records',
      instead: 'watermark-all-idle',
    },
    'windows that fire': { log: 'event time windows: results as expected\nsource parallelism: 4' },
  },
});
