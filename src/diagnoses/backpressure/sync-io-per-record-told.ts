import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** People say that a function asks a database or a service for every record, or that its thread always stands in that call. */
export const toldSyncIo: Diagnosis = defineToldDiagnosis({
  id: 'sync-io-per-record',
  title: text('A blocking call per record', '每条记录一次同步 IO 调用'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/asyncio/'],
  explains: ['checkpoint-expired-backpressure', 'checkpoint-user-code-blocked', 'backpressure-slow-operator'],
  severity: 'warning',
  summary: () =>
    text(
      'A function waits in a call to another system for each record. A subtask takes no more records than such calls fit into a second, and barriers wait behind them, so checkpoints are late as well.',
      '某函数对每条记录同步调用外部系统并等待结果。子任务每秒处理的记录数不超过调用次数，barrier 也排在其后，因此检查点变慢甚至超时。',
    ),
  ruledOut: () => [
    {
      id: 'backpressure-slow-operator',
      because: text('it waits; it does not compute', '它在等待，而不是在计算'),
    },
  ],
  open: () => ({
    because: text('how long one call takes is not told', '没有说明一次调用的耗时'),
    remedy: text(
      'Thread dumps of the task thread, some seconds apart, and latency and rate of the calls.',
      '请提供间隔数秒的任务线程栈，以及调用的延迟与频率。',
    ),
  }),
  prescriptions: () => [askAsync, askLess],
});

const askAsync: Prescription = {
  aim: 'cure',
  action: text(
    'Ask asynchronously (Async I/O): many requests under way at once, with a non-blocking client or an executor; as many as rate × latency.',
    '改为异步请求（Async I/O，异步 IO）：使用非阻塞客户端或线程池，同时进行多个请求，数量约为 速率 × 延迟。',
  ),
  cost: text(
    'A new version of the job; the other system gets more requests at once.',
    '需要发布新版本作业；外部系统并发请求增多。',
  ),
  code: `AsyncDataStream.unorderedWait(input, new AsyncEnrich(), 10, TimeUnit.SECONDS, 100);
// asyncInvoke() must not block; complete the ResultFuture in every branch, and override timeout()`,
  verify: text(
    'The operator is busy far less, and checkpoints complete in seconds.',
    '该算子繁忙占比明显下降，检查点在数秒内完成。',
  ),
};

const askLess: Prescription = {
  aim: 'relieve',
  action: text(
    'Ask less: cache answers, prepare statements and connections once in open() (a pool), several keys per request; give each call a time limit; more subtasks meanwhile.',
    '减少请求：缓存结果，在 open() 中一次性创建连接（连接池）与 PreparedStatement，多个 key 合并一次请求；为调用设置超时；暂时提高并行度。',
  ),
  cost: text('Cached answers may be stale.', '缓存结果可能过期。'),
};
