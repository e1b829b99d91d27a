import type { Prescription } from '#engine';
import { text } from '#evidence';
import type { Version } from './settings.ts';

/** A call to another system, made for every record. */
export interface RecordCall {
  /** Records per second that one subtask should take. */
  readonly ratePerSubtask: number;
  /** What one call takes, ms. */
  readonly latencyMs: number;
  readonly subtasks: number;
  /** `OrderEnricher`: the function that calls. */
  readonly function: string;
  readonly version: Version;
  /** It is an asynchronous function already, which blocks all the same. */
  readonly blocksInAsync?: boolean;
}

/** Twice what Little's law asks for on average: latencies have tails. */
const TAIL = 2;

/** Fewer requests under way than this are not worth the change. */
const LEAST = 10;

/** Requests under way at once in one subtask: rate × latency. */
function requestsUnderWay({ ratePerSubtask, latencyMs }: RecordCall): number {
  return Math.max(LEAST, Math.ceil((ratePerSubtask * latencyMs * TAIL) / 1000));
}

/** Many calls under way at once instead of one after the other, for a job written with the DataStream API. */
export function asyncCalls(call: RecordCall): Prescription {
  const capacity = requestsUnderWay(call);
  const { latencyMs, ratePerSubtask, subtasks } = call;
  const timeout = Math.max(5, Math.ceil((latencyMs * 20) / 1000));
  const most = Math.floor((capacity * subtasks * 1000) / latencyMs);
  const already = call.blocksInAsync
    ? text(
        'asyncInvoke() runs in the task thread and must not block: hand the call to a non-blocking client or an executor. ',
        'asyncInvoke() 在任务线程中执行，不能阻塞：请使用非阻塞客户端，或把调用交给线程池。',
      )
    : text('', '');
  return {
    aim: 'cure',
    action: text(
      `${already.en}Ask asynchronously, with ${capacity} requests under way per subtask: ${Math.ceil(ratePerSubtask)} records/s × ${latencyMs.toFixed(1)} ms × ${TAIL} for the slow ones. ${subtasks} subtasks then manage up to ${most} calls/s; the service has to bear them.`,
      `${already.zh}改为异步请求，每个子任务允许 ${capacity} 个并发请求：${Math.ceil(ratePerSubtask)} 条/秒 × ${latencyMs.toFixed(1)} 毫秒 × ${TAIL}（为慢请求留余量）。${subtasks} 个子任务最多可达 ${most} 次/秒，外部服务须能承受。`,
    ),
    cost: text(
      'A new version of the job. unorderedWait lets results overtake each other between watermarks; orderedWait keeps the order and waits for the slowest. Requests under way are part of checkpoints.',
      '需要发布新版本作业。unorderedWait 允许结果在水位线之间乱序；orderedWait 保持顺序但要等待最慢的请求。进行中的请求会写入检查点。',
    ),
    code: asyncCode(capacity, timeout, call.function.startsWith('Async') ? call.function : `Async${call.function}`),
    verify: text(
      'The operator is busy far less than before, and nothing upstream is back-pressured.',
      '该算子繁忙占比明显下降，上游不再反压。',
    ),
  };
}

function asyncCode(capacity: number, timeout: number, name: string): string {
  return `AsyncDataStream.unorderedWait(input, new ${name}(), ${timeout}, TimeUnit.SECONDS, ${capacity});

class ${name} extends RichAsyncFunction<In, Out> {
    private transient AsyncClient client;                     // non-blocking; its pool has ${capacity} connections or more

    @Override
    public void asyncInvoke(In in, ResultFuture<Out> result) {
        client.get(key(in)).whenComplete((reply, error) -> {
            if (error != null) result.completeExceptionally(error);
            else result.complete(List.of(merge(in, reply)));  // every branch completes it, or its place is lost
        });
    }

    @Override
    public void timeout(In in, ResultFuture<Out> result) {
        result.complete(List.of(withoutReply(in)));           // the default fails the job
    }
}
// A client that can only block: run it on an executor of ${capacity} threads, made in open().`;
}

/** `table.exec.async-lookup.buffer-capacity` by default. */
const DEFAULT_CAPACITY = 100;

/** The same by options, for a lookup join that Flink's SQL planner made. */
export function asyncLookup(call: RecordCall): Prescription {
  const capacity = Math.max(DEFAULT_CAPACITY, requestsUnderWay(call));
  return {
    aim: 'cure',
    action: text(
      `Let the lookup join ask asynchronously (up to ${capacity} requests under way per subtask), if its connector can: HBase's can, Flink's own JDBC connector cannot. For small tables that change seldom, a regular or temporal join with the table as a stream needs no call at all.`,
      `让维表关联（lookup join）异步查询（每个子任务最多 ${capacity} 个并发请求），前提是连接器支持：HBase 支持，Flink 自带的 JDBC 连接器不支持。对于很少变化的小表，可将其作为流做常规关联或时态关联，完全不需要查询。`,
    ),
    cost: text(
      'ALLOW_UNORDERED is only used where the query has no updates to keep in order (1.16+).',
      'ALLOW_UNORDERED 仅在查询没有需要保序的更新时生效（1.16+）。',
    ),
    settings: {
      'table.exec.async-lookup.buffer-capacity': String(capacity),
      'table.exec.async-lookup.output-mode': 'ALLOW_UNORDERED',
      'table.exec.async-lookup.timeout': '30 s',
    },
    code: `SELECT /*+ LOOKUP('table'='dim', 'async'='true', 'output-mode'='allow_unordered', 'capacity'='${capacity}') */ …`,
    verify: text(
      'The join is no longer busy all the time, and nothing upstream is back-pressured.',
      '该关联算子不再持续繁忙，上游不再反压。',
    ),
  };
}

/** A cache for a lookup join, by options of its table. */
export function rememberLookups({ latencyMs, version }: RecordCall): Prescription {
  const unified = version === undefined || version.major > 1 || version.minor >= 16;
  return {
    aim: 'relieve',
    action: text(
      `Remember looked-up rows: every hit saves ${latencyMs.toFixed(1)} ms. Set the cache on the dimension table, as far as its connector has one.`,
      `缓存查到的行：每次命中可省 ${latencyMs.toFixed(1)} 毫秒。在维表上设置缓存（取决于连接器是否支持）。`,
    ),
    cost: text('Rows are as old as their expiry; the cache takes heap.', '数据最多会旧到过期时间；缓存占用堆内存。'),
    code: unified
      ? `ALTER TABLE dim SET ('lookup.cache' = 'PARTIAL', 'lookup.partial-cache.max-rows' = '100000',
                     'lookup.partial-cache.expire-after-write' = '10 min');`
      : "ALTER TABLE dim SET ('lookup.cache.max-rows' = '100000', 'lookup.cache.ttl' = '10 min');",
    verify: text(
      'cache.hitCount ÷ (hitCount + missCount) of the join is high, and its time at work per record falls with it.',
      '该关联算子的 cache.hitCount ÷（hitCount + missCount）较高，每条记录的耗时随之下降。',
    ),
  };
}

/** Fewer calls, whatever the API. */
export function rememberAnswers(latencyMs: number): Prescription {
  return {
    aim: 'relieve',
    action: text(
      `Remember answers: a cache of bounded size and age in the function saves ${latencyMs.toFixed(1)} ms for every hit (keyBy the lookup key before it, and each subtask sees only its own keys). Data that changes seldom can be broadcast or joined as a stream instead, without any call.`,
      `缓存结果：在函数中使用有大小和有效期上限的缓存，每次命中可省 ${latencyMs.toFixed(1)} 毫秒（先按查询键 keyBy，每个子任务只需缓存自己的键）。很少变化的数据可用广播流或流关联代替，完全不需要调用。`,
    ),
    cost: text('Answers are as old as the cache allows; it takes heap.', '结果可能是旧值；缓存占用堆内存。'),
    code: `private transient Cache<String, Reply> cache;   // Caffeine; made in open():
cache = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(10)).build();
Reply reply = cache.get(key, client::get);`,
    verify: text('Time at work per record falls with the share of hits.', '每条记录的耗时随命中率下降。'),
  };
}
