import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { settingsFor, type Version } from './settings.ts';

/** What a vertex's threads are at, as far as the cure depends on it. */
export interface Work {
  readonly activity: string;
  /** `OrderReader.map:12`: the job's own method, if one was seen. */
  readonly method?: string;
  /** `ObjectMapper.readValue`: what it calls. */
  readonly call?: string;
  readonly library?: string;
  readonly lock?: string;
  readonly lockOwner?: string;
  /** Average time at work per record. */
  readonly perRecord?: string;
  /** Records per second that one subtask takes at full speed. */
  readonly perSubtask?: string;
  readonly version: Version;
}

/** How to make the work itself cheaper; by what it consists of. */
export function cheaperWork(work: Work): Prescription {
  return (CURES[work.activity] ?? ownCode)(work);
}

type Cure = (work: Work) => Prescription;

const RESTART = text('A new version of the job, restarted from a savepoint.', '需要发布新版本作业，并从保存点重启。');

const VERIFY = text(
  'Busy share per record falls: (busyTimeMsPerSecond ÷ numRecordsInPerSecond) is smaller than before.',
  '每条记录的繁忙时间（busyTimeMsPerSecond ÷ numRecordsInPerSecond）比之前小。',
);

function cure(action: Text, rest: Partial<Prescription> = {}): Prescription {
  return { aim: 'cure', action, cost: RESTART, verify: VERIFY, ...rest };
}

const ownCode: Cure = ({ method, perRecord }) => {
  const where = method ? text(`${method}`, `${method}`) : text('the hot method', '热点方法');
  const cost = perRecord
    ? text(` A record costs ${perRecord} there.`, `每条记录在此耗时 ${perRecord}。`)
    : text('', '');
  return cure(
    text(
      `Make ${where.en} cheaper: it is where the time goes.${cost.en} Move what does not depend on the record into open(), avoid copies and repeated parsing, filter before and not after it; look deeper with a flame graph (rest.flamegraph.enabled: true).`,
      `优化 ${where.zh}：时间就花在这里。${cost.zh}把与记录无关的计算移到 open()，避免复制和重复解析，先过滤再处理；可开启火焰图（rest.flamegraph.enabled: true）进一步定位。`,
    ),
  );
};

const kryo: Cure = ({ method }) =>
  cure(
    text(
      `Give the type that goes through Kryo a Flink serializer: make it a POJO (public, no-argument constructor, public or get/set fields, no interfaces or Object as field types), or declare its TypeInformation${method ? ` where ${method} returns it` : ''}. Flink's log names it: "… must be processed as GenericType".`,
      `让经过 Kryo 的类型使用 Flink 自己的序列化器：改为 POJO（public 类、无参构造、public 字段或 getter/setter，字段类型不要用接口或 Object），或${method ? `在 ${method} 处` : ''}声明 TypeInformation。Flink 日志会指出类型：“… must be processed as GenericType”。`,
    ),
    {
      cost: text(
        'State that was written by Kryo cannot be read by the POJO serializer: for types that are in state, migrate with the State Processor API or start that operator empty. Types only on the wire change freely.',
        '由 Kryo 写入的状态无法用 POJO 序列化器读取：若该类型在状态中，请用 State Processor API 迁移或让该算子以空状态启动；仅在网络上传输的类型可直接更改。',
      ),
      code: `// In a test: fails instead of falling back to Kryo silently.
env.getConfig().disableGenericTypes();
// A type that cannot be a POJO: say what it consists of.
stream.map(new Reader()).returns(Types.POJO(Basket.class, Map.of(
    "customer", Types.STRING,
    "items", Types.LIST(Types.POJO(Item.class)))));`,
    },
  );

const json: Cure = ({ library }) =>
  cure(
    text(
      `Spend less on JSON: parse each message once, close to the source, into a POJO; read only the fields that are used; share one configured ${library ?? 'mapper'} per subtask (transient, made in open()), never one per record. Where the producer can change, Avro or Protobuf costs a fraction.`,
      `减少 JSON 开销：每条消息只在靠近数据源处解析一次并转为 POJO；只读取用到的字段；每个子任务复用一个配置好的 ${library ?? 'mapper'}（transient，在 open() 中创建），不要每条记录新建。若上游可改，使用 Avro 或 Protobuf 的开销要小得多。`,
    ),
    {
      ...(library === 'Jackson' && {
        code: `private transient ObjectReader reader;

@Override
public void open(OpenContext context) {           // open(Configuration) before Flink 1.19
    reader = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readerFor(Document.class);
}`,
      }),
    },
  );

const regex: Cure = ({ method }) =>
  cure(
    text(
      `Make the regular expressions${method ? ` in ${method}` : ''} cheap: compile each Pattern once (static final), not per record (String.matches, replaceAll and split compile every time); remove nested quantifiers such as (a+)+, which backtrack exponentially, or use RE2/J, which never does; test with contains() or startsWith() first.`,
      `降低${method ? ` ${method} 中` : ''}正则表达式的开销：每个 Pattern 只编译一次（static final），不要每条记录编译（String.matches、replaceAll、split 每次都会编译）；去掉 (a+)+ 之类会指数级回溯的嵌套量词，或改用不回溯的 RE2/J；先用 contains()、startsWith() 预筛。`,
    ),
    {
      code: `private static final Pattern RULE = Pattern.compile("gift card a++c");   // possessive: no backtracking

if (text.contains("gift card") && RULE.matcher(text).find()) { … }`,
    },
  );

const serialization: Cure = () =>
  cure(
    text(
      'Send less through serializers: drop fields that nobody reads before keyBy and rebalance, avoid needless rebalance between operators, and let chained operators hand records over without copying (object reuse).',
      '减少序列化：在 keyBy 和 rebalance 之前去掉无用字段，避免不必要的 rebalance，并让链内算子直接传递对象而不复制（对象重用）。',
    ),
    {
      cost: text(
        'With object reuse, functions must neither keep nor change the records they were given.',
        '启用对象重用后，函数不得保存或修改收到的对象。',
      ),
      settings: { 'pipeline.object-reuse': 'true' },
    },
  );

const rocksdb: Cure = ({ call, method, version, library }) => {
  const forst = library === 'ForSt';
  const engine = forst ? 'forst' : 'rocksdb';
  const where = call ?? (forst ? 'ForSt' : 'RocksDB');
  return cure(
    text(
      `Touch state less: ${where}${method ? ` from ${method}` : ''} costs a (de)serialization and perhaps a disk read each time. Read a value once per record and write it once; MapState instead of a ValueState that holds a whole map or list; no iteration over large MapState or ListState per record; a short-lived heap cache for hot keys. Then give the store more managed memory and bloom filters. The metrics below tell whether it reads from disk.`,
      `减少状态访问：${method ? `${method} 中的 ` : ''}${where} 每次都要序列化，甚至读盘。每条记录只读一次、写一次；用 MapState 代替装着整个 map/list 的 ValueState；不要每条记录遍历大的 MapState 或 ListState；对热点 key 可用短期堆内缓存。然后增加托管内存并启用布隆过滤器。下列指标可判断是否在读盘。`,
    ),
    {
      cost: text(
        'The metrics cost a few percent: switch them off again. More managed memory means less heap, or larger processes.',
        '这些指标有百分之几的开销，用完请关闭。增加托管内存会减少堆内存，或需要更大的进程。',
      ),
      settings: settingsFor(version, {
        'state.latency-track.keyed-state-enabled': 'true',
        [`state.backend.${engine}.metrics.block-cache-usage`]: 'true',
        [`state.backend.${engine}.metrics.block-cache-capacity`]: 'true',
        ...(forst ? {} : { 'state.backend.rocksdb.use-bloom-filter': 'true' }),
        'taskmanager.memory.managed.fraction': '0.5',
      }),
      verify: text(
        'valueStateGetLatency_p99 and its like fall; block-cache-usage stays below its capacity.',
        'valueStateGetLatency_p99 等状态访问延迟下降；block-cache-usage 低于 capacity。',
      ),
    },
  );
};

const lock: Cure = ({ method, lock, lockOwner }) =>
  cure(
    text(
      `Take the lock${lock ? ` ${lock}` : ''} out of the path of every record${method ? ` (${method})` : ''}${lockOwner ? `; thread "${lockOwner}" holds it` : ''}. All subtasks in one TaskManager share its static fields: give each subtask an instance of its own (a transient field, made in open()), or publish an immutable snapshot that is read without a lock. More subtasks per TaskManager only queue at the same lock.`,
      `不要让每条记录都经过锁${lock ? ` ${lock}` : ''}${method ? `（${method}）` : ''}${lockOwner ? `，它由线程“${lockOwner}”持有` : ''}。同一 TaskManager 中的子任务共享静态字段：请让每个子任务持有自己的实例（transient 字段，在 open() 中创建），或发布无锁读取的不可变快照。在同一 TaskManager 中增加子任务只会排在同一把锁上。`,
    ),
    {
      code: `// Instead of  synchronized (LOCK) { return table.get(key); }
private static volatile Map<String, Long> prices = Map.of();       // replaced as a whole by the refresher

static void refresh() { prices = Map.copyOf(load()); }             // slow part without any lock
static long lookup(String key) { return prices.getOrDefault(key, 0L); }`,
      verify: text('Thread dumps show no task thread BLOCKED.', '线程转储中不再有 BLOCKED 的任务线程。'),
    },
  );

const sleep: Cure = ({ method, perRecord }) =>
  cure(
    text(
      `Take the pause out of the record's path${method ? ` (${method})` : ''}: a sleeping function holds up its subtask${perRecord ? ` (${perRecord} per record)` : ''}, its checkpoints and all records behind it. If it is a rate limit, limit the source, or wait with a timer or asynchronous I/O; if it is a retry, use a retry strategy of AsyncDataStream (1.16+).`,
      `不要在处理记录时休眠${method ? `（${method}）` : ''}：休眠会阻塞整个子任务${perRecord ? `（每条 ${perRecord}）` : ''}、检查点以及后面的所有记录。若用于限流，请在数据源限速，或用定时器、异步 I/O 等待；若用于重试，请用 AsyncDataStream 的重试策略（1.16+）。`,
    ),
  );

const logging: Cure = ({ method }) =>
  cure(
    text(
      `Do not write a log line per record${method ? ` (${method})` : ''}: lower the level of that logger to WARN, count with a metric instead, or sample; an asynchronous appender only moves the limit.`,
      `不要每条记录都写日志${method ? `（${method}）` : ''}：将该 logger 的级别调为 WARN，改用指标计数，或采样输出；异步 appender 只能推迟瓶颈。`,
    ),
  );

const exceptions: Cure = ({ method }) =>
  cure(
    text(
      `Do not use exceptions for records that are merely different${method ? ` (${method})` : ''}: filling in a stack trace costs more than parsing. Test first, return an Optional, or override fillInStackTrace.`,
      `不要对仅仅格式不同的记录抛异常${method ? `（${method}）` : ''}：填充堆栈的开销高于解析本身。请先判断、返回 Optional，或重写 fillInStackTrace。`,
    ),
  );

/** Little's law: what is under way = rate × latency. */
const asyncQueue: Cure = ({ perSubtask }) => {
  const now = perSubtask
    ? text(
        ` A subtask gets ${perSubtask} records/s through now; twice the capacity lets twice as many through, as long as the service answers as fast.`,
        `目前每个子任务每秒通过 ${perSubtask} 条；只要服务响应速度不变，容量翻倍即可让通过量翻倍。`,
      )
    : text('', '');
  return cure(
    text(
      `The queue of the asynchronous operator is full: raise its capacity to rate × latency of the service × 2 per subtask, use unorderedWait where order does not matter, and give the client as many connections.${now.en} If requests never complete, find the branch that leaves its ResultFuture uncompleted.`,
      `异步算子的队列已满：将每个子任务的 capacity 提高到“速率 × 服务延迟 × 2”，不要求顺序时使用 unorderedWait，并让客户端有同样多的连接。${now.zh}若请求一直不完成，请找出未完成 ResultFuture 的分支。`,
    ),
    { code: 'AsyncDataStream.unorderedWait(stream, new Ask(), 30, TimeUnit.SECONDS, /* capacity */ 500);' },
  );
};

const batchedCall: Cure = ({ library, method, perRecord }) =>
  cure(
    text(
      `It waits for ${library ?? 'another system'}${method ? ` in ${method}` : ''}, for several records at a time${perRecord ? ` (${perRecord} per record)` : ''}: let the batches overlap (asynchronous I/O over batches, or several connections), make them larger, or keep the data in state.`,
      `它在${method ? ` ${method} 中` : ''}批量等待 ${library ?? '外部系统'}${perRecord ? `（每条 ${perRecord}）` : ''}：让多个批次并行（对批次使用异步 I/O 或多连接），增大批次，或将数据放入状态。`,
    ),
  );

const python: Cure = () =>
  cure(
    text(
      'Cross the border to Python less often: larger bundles, pandas (vectorized) functions that take many rows at once, or thread mode, which has no border (1.15+, CPython 3.7+, per-row functions only).',
      '减少与 Python 进程的交互：加大 bundle，使用一次处理多行的 pandas（向量化）函数，或使用没有进程边界的线程模式（1.15+，CPython 3.7+，仅限逐行函数）。',
    ),
    {
      settings: { 'python.fn-execution.bundle.size': '5000', 'python.execution-mode': 'thread' },
      cost: text('Larger bundles wait longer before they are sent.', '较大的 bundle 会增加发送前的等待时间。'),
    },
  );

const sql: Cure = () =>
  cure(
    text(
      'See what the query costs (EXPLAIN, and the operator names in the plan): filter and project before joins and aggregates, take functions out of join conditions, replace several CASE or JSON_VALUE over the same column by one parsing step. Aggregates and joins with state gain most from mini-batch.',
      '检查查询开销（EXPLAIN 以及执行计划中的算子名）：在关联和聚合之前先过滤、裁剪列，不要在关联条件中使用函数，对同一列的多次 CASE 或 JSON_VALUE 合并为一次解析。有状态的聚合和关联从 mini-batch 中获益最多。',
    ),
    {
      settings: {
        'table.exec.mini-batch.enabled': 'true',
        'table.exec.mini-batch.allow-latency': '2 s',
        'table.exec.mini-batch.size': '5000',
      },
      cost: text(
        'Mini-batch adds up to 2 s of latency and changes the plan: state of the old plan may not fit it.',
        'mini-batch 最多增加 2 秒延迟，并会改变执行计划：旧计划的状态可能无法恢复。',
      ),
    },
  );

const flinksOwn: Cure = ({ call }) =>
  cure(
    text(
      `Find out which operator of the chain it is: most samples are in Flink's own code${call ? ` (${call})` : ''}. For one test run, .disableChaining() on its operators splits the vertex; a flame graph (rest.flamegraph.enabled: true) shows whole stacks.`,
      `找出是链中的哪个算子：多数采样位于 Flink 自身的代码${call ? `（${call}）` : ''}。可在测试运行中对算子使用 .disableChaining() 拆开该节点；火焰图（rest.flamegraph.enabled: true）可显示完整调用栈。`,
    ),
  );

const checkpoint: Cure = ({ method }) =>
  cure(
    text(
      `Shorten the synchronous part of checkpoints, in which no record is processed${method ? ` (${method})` : ''}: do not flush or call other systems in snapshotState(), and checkpoint less often.`,
      `缩短检查点的同步阶段，期间不处理任何记录${method ? `（${method}）` : ''}：不要在 snapshotState() 中刷新或访问外部系统，并降低检查点频率。`,
    ),
  );

const CURES: Readonly<Record<string, Cure>> = {
  kryo,
  json,
  regex,
  serialization,
  rocksdb,
  lock,
  sleep,
  logging,
  exceptions,
  python,
  sql,
  flink: flinksOwn,
  checkpoint,
  'async-queue': asyncQueue,
  call: batchedCall,
  result: batchedCall,
};
