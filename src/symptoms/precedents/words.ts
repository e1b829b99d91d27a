/**
 * The words of a text as they are compared: lower case, endings taken off, Chinese as pairs of characters, and the field's
 * Chinese terms also as their English ones, so that a page in one language is found from a description in the other.
 */
export function wordsOf(text: string): readonly string[] {
  const spaced = text.slice(0, MOST_CHARACTERS).replace(HUMPS, '$1 $2').toLowerCase();
  const runs = SPELLINGS.reduce((line, [many, one]) => line.replace(many, one), spaced).match(RUN) ?? [];
  return runs.flatMap((run) => (HAN.test(run) ? chineseWords(run) : englishWords(run)));
}

/** How often each word stands there. */
export function countsOf(words: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A page has 3,000; whoever describes a fault writes less. */
const MOST_CHARACTERS = 20_000;
const RUN = /[a-z][a-z0-9]*|[\u4e00-\u9fff]+/g;
const HAN = /^[\u4e00-\u9fff]/;
/** `KafkaSource` is two words. */
const HUMPS = /([a-z0-9])([A-Z])/g;

/** What people write in several ways, or in short. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/back[- ]pressure/g, 'backpressure'],
  [/\btms?\b|task[- ]managers?/g, 'taskmanager'],
  [/\bjms?\b|job[- ]managers?/g, 'jobmanager'],
  [/check[- ]points?/g, 'checkpoint'],
  [/save[- ]points?/g, 'savepoint'],
  [/water[- ]marks?/g, 'watermark'],
  [/out[- ]?of[- ]?memory|\boom\b/g, 'outofmemory'],
  [/off[- ]heap/g, 'offheap'],
  [/\bk8s\b/g, 'kubernetes'],
  [/time[sd]?[- ]out/g, 'timeout'],
  [/garbage[- ]collect(?:ions?|ors?|ed|ing)?/g, 'gc'],
  [/postgresql/g, 'postgres'],
  [/meta[- ]space/g, 'metaspace'],
  [/look[- ]ups?/g, 'lookup'],
  [/class[- ]loaders?|class ?loading/g, 'classloader'],
];

function englishWords(word: string): readonly string[] {
  if (word.length < 2 || COMMON.has(word)) return [];
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return [ending === undefined ? word : word.slice(0, -ending.length)];
}

const SHORTEST_STEM = 4;
const ENDINGS: readonly string[] = ['ing', 'ed', 'es', 's', 'e'];

const COMMON = new Set(
  (
    'the an of to in is are and or it that for on with as by this be at not from was has have its if when what which who how ' +
    'then than no only every each there they their them these those but so do does did can could may might will would should ' +
    'into out up down over about after before because while where all any some more most other same such too very just also ' +
    'been being were had one two my our your we you he she'
  ).split(' '),
);

function chineseWords(run: string): readonly string[] {
  const pairs = Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
  const terms = [...new Set(pairs)].flatMap((pair) => TERMS.get(pair) ?? []);
  return [...pairs, ...terms];
}

/** As Flink's documentation, and those who ask, say them in both languages; each Chinese one is a pair of characters. */
const IN_BOTH: readonly (readonly [chinese: string, english: string])[] = [
  ['查点', 'checkpoint'],
  ['存点', 'savepoint'],
  ['反压 背压', 'backpressure'],
  ['水位 水印', 'watermark'],
  ['状态', 'state'],
  ['内存', 'memory'],
  ['堆外', 'offheap direct'],
  ['堆内', 'heap'],
  ['元空', 'metaspace'],
  ['溢出', 'outofmemory overflow'],
  ['分区', 'partition'],
  ['并行 并发', 'parallelism'],
  ['延迟 积压', 'lag'],
  ['窗口 开窗', 'window'],
  ['触发', 'fire trigger'],
  ['倾斜', 'skew'],
  ['热点', 'hot'],
  ['重启', 'restart'],
  ['恢复', 'restore'],
  ['超时', 'timeout'],
  ['丢失 丢数 丢了', 'lost'],
  ['丢弃', 'dropped'],
  ['重复', 'duplicate'],
  ['序列', 'serializer'],
  ['依赖', 'dependency'],
  ['冲突', 'conflict'],
  ['资源', 'resource'],
  ['容器', 'container'],
  ['心跳', 'heartbeat'],
  ['权限', 'permission'],
  ['认证', 'authentication'],
  ['连接', 'connection'],
  ['写入 写出', 'write'],
  ['读取', 'read'],
  ['消费', 'consume'],
  ['提交', 'commit submit'],
  ['事务', 'transaction'],
  ['维表', 'lookup'],
  ['关联', 'join'],
  ['主键', 'primary key'],
  ['对齐', 'alignment'],
  ['屏障', 'barrier'],
  ['算子', 'operator'],
  ['子任', 'subtask'],
  ['空闲', 'idle'],
  ['迟到 晚到', 'late'],
  ['乱序', 'order'],
  ['时区', 'zone'],
  ['时间', 'time'],
  ['磁盘', 'disk'],
  ['网络', 'network'],
  ['队列', 'queue'],
  ['类加', 'classloader'],
  ['失败', 'fail'],
  ['报错 错误', 'error'],
  ['异常', 'exception'],
  ['不到', 'not found'],
  ['缺少 缺失', 'missing'],
  ['版本', 'version'],
  ['升级', 'upgrade'],
  ['驱动', 'driver'],
  ['集群', 'cluster'],
  ['线程', 'thread'],
  ['启动', 'start'],
  ['停止', 'stop'],
  ['取消', 'cancel'],
  ['卡住 卡在', 'stuck'],
  ['阻塞', 'block'],
  ['增长 变大 上涨', 'grow'],
  ['变慢 很慢', 'slow'],
  ['文件', 'file'],
  ['目录', 'directory'],
  ['字段', 'field column'],
  ['类型', 'type'],
  ['函数', 'function'],
  ['参数', 'parameter'],
  ['配置', 'config'],
  ['端口', 'port'],
  ['地址', 'address'],
  ['拒绝', 'refused rejected'],
  ['上游', 'upstream'],
  ['下游', 'downstream'],
  ['全量', 'snapshot full'],
  ['增量', 'incremental binlog'],
  ['更新', 'update'],
  ['删除', 'delete'],
  ['结果', 'result'],
  ['输出', 'output'],
  ['不一', 'mismatch'],
  ['指针', 'nullpointerexception null'],
  ['日志', 'log'],
  ['批量 攒批', 'batch'],
  ['锁表 加锁 死锁', 'lock'],
  ['证书', 'certificate'],
  ['密码', 'password'],
  ['用户', 'user'],
  ['聚合', 'aggregate'],
  ['去重', 'deduplicate'],
  ['频繁', 'frequent'],
  ['退出', 'exit'],
];

/** English as stems. */
const TERMS: ReadonlyMap<string, readonly string[]> = new Map(
  IN_BOTH.flatMap(([chinese, english]) => {
    const stems = english.split(' ').flatMap(englishWords);
    return chinese.split(' ').map((pair) => [pair, stems] as const);
  }),
);
