import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** Requests whose ResultFuture nobody completes hold their place in the queue for ever; when it is full the operator stands still. */
export const toldAsyncQueueStuck: Diagnosis = defineToldDiagnosis({
  id: 'async-queue-stuck',
  title: text('The queue of an async operator never drains', '异步算子队列堵塞'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/asyncio/#timeout-handling',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/asyncio/#order-of-results',
  ],
  explains: ['checkpoint-expired-backpressure', 'backpressure-slow-operator', 'checkpoint-user-code-blocked'],
  said: (facts) =>
    allSaid(
      facts,
      /async ?(?:i\/?o|function|operator|wait|datastream|invoke|lookup)|asyncwaitoperator|resultfuture|异步/,
      /stuck|hang|hung|no (?:output|progress)|stops? (?:emitting|processing)|0 records|not (?:emit|complet)\w*|never complet\w*|back ?-?pressure|卡住|卡死|没有输出|不输出|反压|队列(?:已)?满/,
    ),
  confidence: () => 'possible',
  summary: () =>
    text(
      'The async operator waits for room in its queue and gets none: requests in it were never completed (neither result nor exception), so each holds its place for ever.',
      '异步算子在等待队列空位却一直没有：其中的请求从未完成（既无结果也无异常），永久占用位置。',
    ),
  ruledOut: () => [{ id: 'async-timeout', because: text('no timeout was told', '没有超时的记录') }],
  open: () => ({
    because: text(
      'whether requests are never completed or only slow does not follow',
      '无法判断请求是从未完成还是只是慢',
    ),
    remedy: text(
      'The code of asyncInvoke and timeout (does every branch complete?), and two thread dumps: the client’s callback threads.',
      '请提供 asyncInvoke 与 timeout 的代码（每个分支是否都完成？），以及两次线程转储中客户端回调线程的情况。',
    ),
  }),
  prescriptions: () => [completeAlways, freeCallbacks, cancelNow],
});

export const completeAlways: Prescription = {
  aim: 'cure',
  action: text(
    'Complete the ResultFuture in every branch: result, exception (completeExceptionally), empty answer, and in timeout() too; an overridden timeout() that only logs leaves it open for ever.',
    '在每个分支都完成 ResultFuture：正常结果、异常（completeExceptionally）、空结果，以及 timeout() 中；覆写的 timeout() 只打日志会使其永远不完成。',
  ),
  cost: text('None.', '无。'),
  code: `client.query(key).whenComplete((value, error) -> {
  if (error != null) result.completeExceptionally(error);
  else result.complete(value == null ? List.of() : List.of(value));
});

@Override
public void timeout(In in, ResultFuture<Out> result) {
  result.complete(List.of());   // or completeExceptionally: never nothing
}`,
  verify: text(
    'The operator emits again; its checkpointed queue stays below the capacity.',
    '算子恢复输出；检查点中的队列小于 capacity。',
  ),
};

export const freeCallbacks: Prescription = {
  aim: 'cure',
  action: text(
    'Do not block in asyncInvoke or in callbacks, give the client its own executor with more than one thread; unorderedWait so that one does not hold up all behind it; a larger capacity only helps when requests do complete.',
    '不要在 asyncInvoke 或回调中阻塞，为客户端配置多线程的独立执行器；使用 unorderedWait 避免一个请求阻塞其后全部；仅当请求确实会完成时调大 capacity 才有用。',
  ),
  cost: text('Order is lost with unorderedWait.', 'unorderedWait 不保证顺序。'),
  code: 'AsyncDataStream.unorderedWait(stream, function, 30, TimeUnit.SECONDS, 200);',
};

export const cancelNow: Prescription = {
  aim: 'relieve',
  action: text('Restart the job: requests in the queue are sent again.', '重启作业：队列中的请求会重新发送。'),
  cost: text('It comes back as long as the code is the same.', '代码不改则会复发。'),
};
