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
  return [...pairs, ...TERMS.filter(([chinese]) => run.includes(chinese)).map(([, english]) => english)];
}

/** As Flink's documentation says them in both languages; English as a stem. */
const TERMS: readonly (readonly [string, string])[] = [
  ['检查点', 'checkpoint'],
  ['保存点', 'savepoint'],
  ['反压', 'backpressur'],
  ['背压', 'backpressur'],
  ['水位', 'watermark'],
  ['水印', 'watermark'],
  ['状态', 'stat'],
  ['内存', 'memory'],
  ['堆外', 'direct'],
  ['元空间', 'metaspac'],
  ['分区', 'partition'],
  ['并行度', 'parallelism'],
  ['并发', 'parallelism'],
  ['延迟', 'lag'],
  ['积压', 'lag'],
  ['窗口', 'window'],
  ['倾斜', 'skew'],
  ['重启', 'restart'],
  ['恢复', 'restor'],
  ['超时', 'timeout'],
  ['丢失', 'lost'],
  ['丢数', 'lost'],
  ['重复', 'duplicat'],
  ['序列化', 'serializer'],
  ['依赖', 'dependency'],
  ['冲突', 'conflict'],
  ['资源', 'resourc'],
  ['容器', 'container'],
  ['心跳', 'heartbeat'],
  ['权限', 'permission'],
  ['认证', 'authentication'],
  ['连接', 'connection'],
  ['写入', 'writ'],
  ['消费', 'consum'],
  ['提交', 'commit'],
  ['事务', 'transaction'],
  ['维表', 'lookup'],
  ['主键', 'key'],
  ['对齐', 'alignment'],
  ['屏障', 'barrier'],
  ['算子', 'operator'],
  ['子任务', 'subtask'],
  ['空闲', 'idl'],
  ['迟到', 'lat'],
  ['乱序', 'order'],
  ['时区', 'zon'],
  ['磁盘', 'disk'],
  ['网络', 'network'],
  ['队列', 'queu'],
  ['类加载', 'classloader'],
];
