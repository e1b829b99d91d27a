import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** JNI hands values over as byte arrays of at most 2^31 bytes. Merges let a list grow beyond that unnoticed, until somebody reads it. */
export const rocksdbValueTooLarge = defineToldDiagnosis({
  id: 'rocksdb-value-too-large',
  title: text('One value in RocksDB is above 2 GiB', 'RocksDB 单个状态值超过 2 GiB'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/state_backends/#the-embeddedrocksdbstatebackend',
  ],
  explains: ['restart-budget-exhausted'],
  said: (facts) =>
    allSaid(
      facts,
      /(?:value|list|key|state|window|值|状态|窗口)[^\n]{0,60}(?:2 ?gi?b\b|2\^31|2147483647)/,
      /rocksdb|liststate|fail|exception|read|读取|失败|异常/,
    ),
  summary: ({ fault }) => {
    const state = /RocksDB(List|Map|Value|Reducing|Aggregating)State/.exec(fault.tellings[0]?.text ?? '')?.[1];
    return text(
      `One key’s value in RocksDB${state ? ` (${state}State)` : ''} has grown beyond 2^31 bytes, and can no longer be read. The same key will fail after every restart.`,
      `RocksDB 中某个 key 的值${state ? `（${state}State）` : ''}超过 2^31 字节，无法再读取。每次重启后同一个 key 都会失败。`,
    );
  },
  ruledOut: () => [
    {
      id: 'oom-heap-tm',
      because: text(
        'it is the size of one array, not the heap, that is at its limit',
        '达到上限的是单个数组的大小，而不是堆',
      ),
    },
    {
      id: 'data-skew',
      because: text(
        'a hot key explains why it is this one; the limit is what fails',
        '热点 key 解释了为何是它；失败的是大小上限',
      ),
    },
  ],
  prescriptions: () => [goBack, boundIt],
});

const goBack: Prescription = {
  aim: 'relieve',
  action: text(
    'Go back to a checkpoint or savepoint from before it, and keep that key out (filter), or drop this one operator’s state (new uid and --allowNonRestoredState).',
    '回到之前的检查点或保存点，并过滤掉该 key；或只丢弃该算子的状态（新的 uid 加 --allowNonRestoredState）。',
  ),
  cost: text('The key’s, or that operator’s, state is lost.', '该 key 或该算子的状态会丢失。'),
  command: './bin/flink run -s <savepoint> --allowNonRestoredState <job.jar>',
};

const boundIt: Prescription = {
  aim: 'cure',
  action: text(
    'Bound what one key holds: aggregate as records come (AggregateFunction instead of a ProcessWindowFunction that keeps all), MapState with one entry per element instead of ListState, TTL, a finer key.',
    '限制单个 key 的大小：边到边聚合（用 AggregateFunction 代替缓存全部元素的 ProcessWindowFunction），用 MapState 按元素存储代替 ListState，设置 TTL，细化 key。',
  ),
  cost: text('A new state: not compatible with the old one.', '新状态与旧状态不兼容。'),
  code: `keyed.window(TumblingEventTimeWindows.of(Duration.ofMinutes(1)))
    .aggregate(new CountAndSum());   // instead of .process(…) over all elements`,
  verify: text('State per key stays small (state size ÷ keys).', '每个 key 的状态保持很小（状态大小 ÷ key 数）。'),
};
