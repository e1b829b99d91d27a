import { spelledAs } from './spellings.ts';

/**
 * The words people have for one thing. English as stems that take the usual endings (`_` stands for a space, a hyphen or
 * nothing), Chinese as it stands.
 */
const spellings = {
  // What it is about.
  window: 'window tumble|窗口 开窗 滚动 滑动',
  aggregate: 'aggregate aggregation group_by counter count sum total statistic|聚合 统计 累计 计数 汇总',
  result: 'result output emission anything figure|结果 输出 产出',
  data: 'data record row event message element traffic value input load work|数据 记录 消息 事件 流量 条数',
  watermark: 'watermark event_time|水位 水印 事件时间',
  partition: 'partition shard|分区 partition',
  topic: 'topic|topic 主题',
  source: 'source reader consumer|数据源 消费者 消费端 source',
  sink: 'sink writer last_operator write_to writing_to written_to|写入 sink 写库 落库 写出',
  checkpoint: 'checkpoint cp snapshot ckpt|检查点 快照 cp checkpoint',
  savepoint: 'savepoint|保存点 savepoint',
  barrier: 'barrier alignment|屏障 对齐',
  state: 'state keyed_state state_size checkpoint_size snapshot_size|状态 state',
  heap: 'heap old_gen old_generation|堆内存 堆内 老年代',
  gc: 'gc garbage_collection full_collection collection garbage_collector|gc 垃圾回收',
  directMemory: 'direct_memory direct_buffer off_heap_buffer off_heap_memory|直接内存 堆外内存',
  metaspace: 'metaspace loaded_class class_count|元空间 metaspace',
  processMemory:
    'resident_memory rss container_memory pod_memory process_memory working_set memory_of_the_pod|容器内存 进程内存 常驻内存 内存',
  container: 'container pod taskmanager tm|容器 pod tm',
  taskManager: 'taskmanager task_manager tm worker|tm taskmanager',
  jobManager: 'jobmanager job_manager jm resourcemanager resource_manager|jm jobmanager',
  process: 'jvm process|进程',
  lag: 'lag backlog|积压 堆积 延迟 lag',
  throughput: 'throughput tps qps rate speed record_per_second record_a_second|吞吐 处理速度 消费速度 速率 tps',
  row: 'row record message entry event|数据 记录 消息 行',
  subtask: 'subtask sub_task instance parallel_task slot channel|子任务 实例 subtask 并行任务 task',
  operator: 'operator function task map step vertex decode parse enrich|算子 函数 逻辑',
  upstream: 'upstream everything_before everything_ahead source|上游',
  key: 'key customer user product|key 键 商品 用户 客户',
  cpu: 'cpu processor|cpu',
  job: 'job application pipeline|作业 任务 程序 job',
  rocksdb: 'rocksdb|rocksdb',
  cache: 'block_cache cache|缓存',
  managedMemory: 'managed_memory|托管内存 managed',
  slot: 'slot|slot 资源',
  parallelism: 'parallelism parallel_task|并行度 并发',
  maxParallelism: 'max_parallelism maximum_parallelism highest_possible key_group|最大并行度',
  ttl: 'ttl expiry expiration retention time_to_live|过期 ttl 有效期 保留时间',
  ha: 'ha high_availability|高可用 ha',
  networkMemory: 'network_buffer network_memory|网络缓冲 网络内存 网络_buffer',
  counted: 'count counter total sum state aggregate figure value|计数 累计 状态 统计 总数 累计值',
  lookup: 'lookup dimension_table|维表',
  asyncCall: 'async asynchronous|异步',
  future: 'future resultfuture callback|回调 future',
  service:
    'database redis http api service rest mysql jdbc hbase server endpoint rpc dubbo|数据库 接口 服务 redis mysql hbase http',
  transaction: 'exactly_once transaction|精确一次 事务 exactly_once',
  consumer: 'downstream_consumer downstream consumer reader|下游 消费者',
  interval: 'interval|间隔 周期',
  image: 'image|镜像',
  offset: 'offset consumer_group|位点 offset 消费组',
  wal: 'wal replication_slot|wal 复制槽',
  log: 'binlog redo_log|binlog 日志',
  uid: 'uid operator_id id_of_operator|uid',
  enumKey: 'enum array hashcode|枚举 数组',
  clock: 'clock device_time|时钟',
  local: 'localhost 127.0.0.1|',
  // What it does.
  arrive:
    'arrive come appear show_up show emit fire trigger produce print give get_out see|触发 输出 出来 产生 出现 打印 有结果 看到',
  move: 'move advance progress change update go_forward|推进 前进 更新 变化 变 动',
  stuck: 'stuck cease frozen hang stall stand_still stay in_progress|卡住 卡在 停滞 停在 停留 不动 卡死',
  empty: 'empty idle quiet silent zero nothing bored|空闲 为空 空的 空',
  idle: 'idle bored sleep nothing_to_do|空闲 闲',
  rise: 'grow grew grown rise rose increase climb go_up went_up gone_up larger bigger pile_up accumulate swell balloon double|涨 增长 增加 上升 变大 膨胀 越来越大 变高',
  fall: 'fall fell drop decrease sink_to go_down went_down gone_down less_than_before|下降 降低 变低 下跌 越来越慢',
  slow: 'slow long_time take_long minute hour crawl lag_behind bottleneck quarter_of_an_hour|慢 耗时 瓶颈 很久 很长',
  fast: 'fast faster quick full_speed speed_up times_faster ten_time|快 恢复 提升',
  busy: 'busy congest saturate overload maxed full_load at_the_limit red hot 100_%|繁忙 打满 满负荷 跑满 忙 100% 飙高',
  fail: 'fail failure error exception abort refuse reject decline crash|失败 报错 异常 拒绝 起不来',
  timeOut: 'time_out timed_out times_out timeout expire never_finish never_complete deadline|超时 过期',
  finish: 'finish complete end return answer|完成 结束 返回',
  works: 'fine ok okay succeed successful complete work well normal good correct right|成功 正常 没问题 正确',
  die: 'die died dead killed kill recycle lost crash evict disappear exit restart go_down oomkilled|挂 被杀 杀掉 杀死 崩溃 退出 重启 宕机 驱逐 没了',
  gone: 'gone lost lose disappear vanish missing absent zero wiped empty reset forgotten|丢 没了 清空 归零 从_0 不见 消失',
  beginAgain:
    'begin_again start_again from_zero start_over from_scratch from_the_beginning at_zero begin_from start_from_zero|从_0_开始 从零开始 从头 重新开始',
  read: 'read consume discover pick_up process ingest|消费 读 发现',
  drop: 'drop discard ignore lose lost missing throw_away thrown_away|丢弃 丢失 丢掉 忽略 丢',
  twice: 'twice duplicate two_time second_time repeat again|重复 两条 两次 多次 两遍',
  late: 'late delayed afterwards out_of_order too_late|迟到 晚到 乱序 延迟到达',
  pause: 'pause stop stop_the_world|停顿 停了 暂停',
  batch: 'burst batch gulp wave chunk in_one_go at_once|一批 批量 一阵',
  registered: 'register connect reach contact join|注册 连接 连上',
  call: 'call query request ask look_up fetch invoke|查 调用 请求 访问',
  lack: 'not_enough insufficient lack short too_few too_little run_out exhaust missing no_more|不足 不够 用完 耗尽 没有 缺',
  beyond: 'exceed above over beyond more_than limit|超过 超出 上限 limit',
  steady: 'steady stable constant flat low only half normal percent|平稳 稳定 不高 正常',
  restart:
    'restart restarted fail_over failover recover crash dies die died failure redeploy came_back come_back|重启 恢复 失败 故障',
  resubmit:
    'redeploy resubmit deploy submit flink_run start_again upgrade new_jar new_version|重新提交 再提交 重新部署 重新启动 再启动 升级 发布',
  changed: 'change add insert remove new rename modify alter delete inserted|改 加 删除 新增 调整 增加',
  restore: 'restore accept load start_from resume recover|恢复 加载 启动',
  disabled: 'disable off unset not_configured|关闭 未开启 没开',
  configured: 'configure set enable define assign give use activate turn_on specify|设置 配置 开启 启用 指定 加',
  pending: 'pending|pending',
  pull: 'pull imagepullbackoff errimagepull|拉取 imagepullbackoff',
  replaced:
    'without replace remove disable bypass skip discard print blackhole instead_of comment_out|去掉 换成 改成 print 不写',
  hit: 'hit hit_rate hit_ratio|命中',
  // How, which, how much.
  low: 'low only small tiny little few poor less|低 小 只有 只给 少',
  some: 'some one two three half few several other another certain many single|部分 有些 有的 一半 一个 个别 某 其中 几个 少数',
  one: 'one single a_few few some few_of handful|一个 个别 单个 某 少数 几个',
  all: 'all every each whole|所有 全部 每个 都',
  only: 'only just|只有 仅 只',
  others: 'other others rest sibling remaining remainder|其他 其余 别的',
  most: 'most all nearly_all bulk majority|大部分 多数 大半 绝大',
  more: 'more time_more twice_as ten_time far_more heavier 10x larger|倍 远高 更多 多得多',
  uneven: 'uneven unbalanced imbalanced skew skewed|不均 倾斜 不平衡 不一致 差异',
  newer: 'another later next newer new more subsequent following|后续 新的 下一 再来 再发 新数据 更晚',
  when: 'if when once until after unless as_soon_as only_when|才 之后 等到 直到 就',
  eachOne: 'each every per for_each|每条 每来一条 每一条 逐条 每次',
  added: 'new added additional doubled double increase add extended|新增 扩 增加 新的 新加',
} as const;

/** A thing, what it does, or how: however people word it, in English or Chinese. */
type Term = keyof typeof spellings;

/** A term as it must be met: said of, or denied. */
export type Sought = Term | `!${Term}`;

/** What one clause says: the terms met in it; those denied with `!`. */
export type Clause = ReadonlySet<Sought>;

/** Nobody writes a line of more. */
const MOST_CLAUSES = 12;

/** The clauses of a line (lower case) by the terms they say or deny. */
export function clausesOf(line: string): readonly Clause[] {
  terms ??= (Object.keys(spellings) as readonly Term[]).map((term) => [term, spelledAs(spellings[term])]);
  const read = terms;
  return line.split(BREAK, MOST_CLAUSES).map((clause) => new Set(read.flatMap((term) => metIn(clause, term))));
}

/** Made when it is first asked for: most examinations never do. */
let terms: readonly (readonly [Term, RegExp])[] | undefined;

const BREAK = /[,;:，；。：]\s*|\.\s+|\s(?:but|while|whereas|although|though|yet)\s|但是?|而(?!且)/;

/** What stands before a word and denies it; `stops` and `fails to` do as well. */
const DENIAL =
  /(?:\b(?:no|not|never|without|nothing|nobody|none|neither|nor|cannot|can't|hardly|stops?|stopped|ceases?|fails? to|refuses? to|forgot to)|n't)(?: [\w-]+){0,2}? $|(?:不|没|未|无|别|沒)(?:有|再|会|能|被|法|任何|到|要|曾|见)?[^，。\s]{0,2}$/;
const REACH = 36;

function metIn(clause: string, [term, spelled]: readonly [Term, RegExp]): readonly Sought[] {
  const found = new Set<Sought>();
  for (const { index } of clause.matchAll(spelled)) {
    found.add(DENIAL.test(clause.slice(Math.max(0, index - REACH), index)) ? `!${term}` : term);
  }
  return [...found];
}
