import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** A request was not completed within the operator’s timeout; unless timeout() is overridden that fails the job. */
export const asyncTimeout = defineToldDiagnosis({
  id: 'async-timeout',
  title: text('Asynchronous requests time out and fail the job', '异步请求超时导致作业失败'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/asyncio/#timeout-handling',
  ],
  explains: ['restart-budget-exhausted'],
  confidence: () => 'likely',
  summary: () =>
    text(
      'A request of an async function was not answered within the operator’s timeout. By default that throws, and the job restarts.',
      '异步函数的请求未在算子超时内得到应答。默认会抛出异常，作业重启。',
    ),
  ruledOut: () => [
    {
      id: 'async-queue-stuck',
      because: text(
        'the operator noticed the timeout and failed; it does not hang',
        '算子检测到超时并失败，而不是挂起',
      ),
    },
  ],
  open: () => ({
    because: text(
      'whether the service was slow, or the request was never completed by the code, does not follow',
      '无法判断是外部服务慢，还是代码没有完成请求',
    ),
    remedy: text(
      'Latency and errors of the external service at that time, and the code of asyncInvoke and timeout.',
      '请提供当时外部服务的延迟与错误，以及 asyncInvoke 与 timeout 的代码。',
    ),
  }),
  prescriptions: () => [fallBack, retryCalls, helpService],
});

const fallBack: Prescription = {
  aim: 'relieve',
  action: text(
    'Override timeout() and complete with a fallback (or an empty result, counted), so that one slow request does not restart the job.',
    '覆写 timeout() 并以兜底值（或计数后的空结果）完成，使单个慢请求不导致作业重启。',
  ),
  cost: text('Those records lack what was asked for.', '这些记录缺少所查询的数据。'),
  code: `@Override
public void timeout(Order order, ResultFuture<Enriched> result) {
  timeouts.inc();
  result.complete(List.of(Enriched.unknown(order)));   // always complete
}`,
  verify: text('The job no longer restarts; the counter shows how often.', '作业不再重启；计数器显示超时次数。'),
};

const retryCalls: Prescription = {
  aim: 'cure',
  action: text(
    'Retry (1.16 and newer), with a timeout longer than all attempts of the client together, and a capacity that the service bears. In SQL: table.exec.async-lookup.timeout.',
    '重试（1.16 及以上），算子超时要长于客户端所有尝试之和，capacity 不超过服务承受能力。SQL 中为 table.exec.async-lookup.timeout。',
  ),
  cost: text('Records wait longer.', '记录等待更久。'),
  settings: { 'table.exec.async-lookup.timeout': '3 min' },
  code: `AsyncDataStream.unorderedWaitWithRetry(stream, function, 60, TimeUnit.SECONDS, 100,
    new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<Enriched>(3, 500L).ifException(RetryPredicates.HAS_EXCEPTION_PREDICATE).build());`,
};

const helpService: Prescription = {
  aim: 'cure',
  action: text(
    'Protect the service: cache, batch, more replicas, a connection pool as large as the capacity.',
    '保护外部服务：缓存、批量、扩容，连接池与 capacity 相匹配。',
  ),
  cost: text('Work on the service.', '需要改造外部服务。'),
};
