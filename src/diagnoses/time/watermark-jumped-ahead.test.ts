import { testTold } from '#test/told';
import { watermarkJumpedAhead } from './watermark-jumped-ahead.ts';

testTold(watermarkJumpedAhead, {
  finds: {
    people: {
      log: 'Kafka topic: 2 partitions, source parallelism 6, partition discovery disabled\n4 source subtasks: FINISHED\ncurrentInputWatermark of the join: 9223372036854775807\njoin: no output since the quiet hour',
      says: ['FLINK-38477', 'setParallelism'],
    },
    'people, in Chinese': {
      log: '部分 Source 子任务已结束（FINISHED）\n窗口算子水位线变为 Long.MAX_VALUE，数据全部迟到',
    },
  },
  ignores: {
    'a batch job': { log: 'bounded source, watermark: Long.MAX_VALUE at the end of input' },
    'a date far ahead': { log: 'watermark is years ahead of the clock: 2055-01-01, late records are dropped' },
  },
});
