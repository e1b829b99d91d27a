import { testTold } from '#test/told';
import { toldWatermarkIdleSource } from './watermark-idle-source-told.ts';

testTold(toldWatermarkIdleSource, {
  finds: {
    'more subtasks than partitions': {
      log: 'Kafka source: 4 partitions, source parallelism 8 (parallelism exceeds the number of partitions)\ntumbling event time window: never fires, no exception',
      says: ['withIdleness', 'table.exec.source.idle-timeout'],
    },
    'more subtasks than partitions, in numbers': {
      log: 'KafkaSource parallelism 10, topic: 5 partitions\nsession windows: no output since start',
    },
    'one partition that is written to, in Chinese': { log: '只往其中一个分区写数据\nEventTime 窗口一直没有输出' },
    'an empty partition': { log: 'watermark of the window: stuck\npartition 2 is empty, the others have traffic' },
    'records in one of the partitions only': {
      log: '# the watermark is not forwarded to the window\n# test data: only in one of the partitions of the topic',
    },
    'it starts when every subtask has something': {
      log: 'watermark of the join: not propagated\nit appears only once every subtask of the source has received a record',
    },
    'people, in Chinese': { log: '窗口不触发，没有输出\nKafka 分区 3 没有数据' },
  },
  ignores: {
    'a watermark that nobody generates': { log: 'watermarks are not generated at all\nsource parallelism: 4' },
    'output that is not committed yet': {
      log: 'KafkaSink EXACTLY_ONCE, parallelism 10, 5 partitions\nconsumer with read_committed: no records until the checkpoint',
    },
    'no data anywhere': {
      log: 'event time windows: no output\nat night all partitions are idle, no records',
      instead: 'watermark-all-idle',
    },
    'windows that fire': { log: 'event time windows: results as expected\nsource parallelism: 4' },
  },
});
