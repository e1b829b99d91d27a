import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid, type SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** People tell of a lag without back pressure, and of partitions that limit the readers. */
export const toldSourceParallelism: Diagnosis = defineToldDiagnosis({
  id: 'source-parallelism',
  title: text('The source is limited by its partitions', 'Source 并行度受分区限制'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/'],
  said: saidOf,
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'The lag grows although nothing behind the source holds it back: the source itself is the limit. Subtasks beyond the number of partitions read nothing.',
      '积压增长而下游没有反压：瓶颈在 Source 本身。超过分区数的子任务读不到数据。',
    ),
  open: () => ({
    because: text(
      'whether partitions or the work inside the source limit it is not told',
      '无法判断受限于分区数还是 Source 内部处理',
    ),
    remedy: text(
      'busyTimeMsPerSecond and records per source subtask, the number of partitions, and what the deserialiser does.',
      '请提供各 Source 子任务的 busyTimeMsPerSecond 与记录数、分区数，以及反序列化的工作。',
    ),
  }),
  prescriptions: () => [morePartitions, lessInSource],
});

const morePartitions: Prescription = {
  aim: 'cure',
  action: text(
    'More partitions (then source parallelism up to that number); spread keys so that none is much larger.',
    '增加分区（并将 Source 并行度提高到分区数）；分散 key，避免单个分区过大。',
  ),
  cost: text('Order per key changes when partitions are added.', '增加分区会改变按 key 的顺序。'),
  command: 'kafka-topics.sh --alter --topic <topic> --partitions <more> --bootstrap-server <broker>',
  verify: text('Lag falls.', '积压下降。'),
};

const lessInSource: Prescription = {
  aim: 'cure',
  action: text(
    'Do less in the source: read bytes, rebalance, parse with more subtasks behind it.',
    '减轻 Source 工作：只读字节，rebalance 后由更多子任务解析。',
  ),
  cost: text('One more exchange over the network.', '多一次网络传输。'),
  code: 'env.fromSource(bytes, noWatermarks(), "events").rebalance().map(parse).setParallelism(32).assignTimestampsAndWatermarks(strategy)',
};

function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  if (facts.some(({ line }) => OTHER.test(line))) return;
  return allSaid(facts, LAG, LIMITED);
}

const LAG = /\blag\b|backlog|pendingrecords|积压|堆积|消费延迟|消费慢/;
const LIMITED =
  /no back ?-?pressure|not back ?-?pressured|without back ?-?pressure|没有反压|无反压|partitions?[^\n]{0,30}(?:<|fewer|less than)[^\n]{0,30}parallelism|parallelism[^\n]{0,40}(?:>|more than|higher than|exceeds?|above)[^\n]{0,20}partitions?|(?:only|just) (?:one|two|\d{1,2}) partitions?|单个?分区|分区数?[^\n]{0,8}(?:少|小于|只有)|(?:more|higher|raising|increas\w+)[^\n]{0,12}parallelism[^\n]{0,50}(?:no effect|does not help|doesn't help|not faster|same)|source busy|source[^\n]{0,20}busy[^\n]{0,8}100/;
const OTHER =
  /\bno lag|without lag|lag\W{0,3}(?:is )?(?:small|low|stable|\d{1,3}\b(?! ?(?:[kmg]\b|million|min|h)))|没有积压|无积压|watermark|window|水位线|窗口|checkpoint[^\n]{0,20}fail|commit|throttl|exceeded exception|read_committed|shard|消费组|group offset/;
