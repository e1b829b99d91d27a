import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import type { SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** People say that data or keys are skewed, or that one subtask works while the others rest. */
export const toldDataSkew: Diagnosis = defineToldDiagnosis({
  id: 'data-skew',
  title: text('Hot keys: a few subtasks do most of the work', '数据倾斜：少数子任务承担大部分工作'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/tuning/#local-global-aggregation'],
  said: saidOf,
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'One or a few subtasks get most of the records while their siblings rest: hot keys, or a default or NULL key.',
      '一个或少数子任务得到大部分记录，其余空闲：存在热点 key、默认 key 或 NULL key。',
    ),
  ruledOut: () => [{ id: 'backpressure-slow-operator', because: text('the other subtasks rest', '其他子任务空闲') }],
  open: () => ({
    because: text(
      'whether the keys or the machine make that subtask slow is not told',
      '无法判断是 key 还是机器使该子任务变慢',
    ),
    remedy: text(
      'numRecordsIn per subtask of that vertex (/jobs/:jobid/vertices/:vertexid), before and after a restart: it follows the key, or the host.',
      '请提供该节点各子任务的 numRecordsIn（/jobs/:jobid/vertices/:vertexid），以及重启前后：跟随 key 还是跟随主机。',
    ),
  }),
  prescriptions: () => [twoPhase, keepOut],
});

const twoPhase: Prescription = {
  aim: 'cure',
  action: text(
    'Aggregate in two phases: in SQL mini-batch with TWO_PHASE, and split distinct aggregates; in the DataStream API salt the key, aggregate, and aggregate again without the salt.',
    '两阶段聚合：SQL 使用 mini-batch 加 TWO_PHASE，并拆分 distinct 聚合；DataStream 给 key 加盐先聚合，再去盐二次聚合。',
  ),
  cost: text(
    'Latency of the mini-batch; changed operators lose their state.',
    '引入 mini-batch 延迟；改动的算子会失去状态。',
  ),
  settings: {
    'table.exec.mini-batch.enabled': 'true',
    'table.exec.mini-batch.allow-latency': '2 s',
    'table.exec.mini-batch.size': '5000',
    'table.optimizer.agg-phase-strategy': 'TWO_PHASE',
    'table.optimizer.distinct-agg.split.enabled': 'true',
  },
  code: `stream.map(e -> e.withSalt(ThreadLocalRandom.current().nextInt(16)))   // drawn once and kept in the record: keys must be stable
    .keyBy(e -> e.key + "#" + e.salt).window(w).aggregate(partial)
    .keyBy(p -> p.key).window(w).aggregate(total);`,
  verify: text('numRecordsIn of the subtasks is within a factor of 2.', '各子任务 numRecordsIn 相差不超过 2 倍。'),
};

const keepOut: Prescription = {
  aim: 'cure',
  action: text(
    'Filter or spread NULL and default keys, broadcast the hot part of a join, rebalance after a skewed source partition.',
    '过滤或打散 NULL 与默认 key，广播 join 的热点部分，倾斜的 Source 分区之后 rebalance。',
  ),
  cost: text('A change of the job.', '需要修改作业。'),
};

function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  const found = facts.filter(({ line }) => SKEWED.test(line) && !OTHER.test(line));
  return found.length > 0 ? found : undefined;
}

const SKEWED =
  /(?:data|key|load) skew|skewed (?:keys?|data|load|distribution)|hot[- ]?keys?|数据倾斜|倾斜|热点(?: ?key|数据|键|商品|用户|账号|问题)|\d+ ?%[^\n]{0,8} of (?:the |all )?(?:records|data|events|rows|messages|traffic)|subtask \d+[^\n]{0,60}\d ?(?:x|times)\b|(?:one|single|few|1|two|2|个别|单个|某个|一个) ?(?:of [^\n]{0,20})?(?:subtasks?|子任务)[^\n]{0,60}(?:busy|100 ?%|most (?:of the )?(?:records|data)|all (?:the )?records|\d+ ?(?:times|x)\b|繁忙|大部分|远高于|远大于|远多于)/;
const OTHER =
  /clock|flame ?graph|火焰图|\bno (?:data |key )?skew|not skewed|without skew|watermark|没有(?:数据)?倾斜|无倾斜|时钟|水位线|state size|partition|检查点/;
