import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** Sources of an alignment group wait for the slowest member; one that stands still stops the others. */
export const watermarkAlignmentPaused = defineToldDiagnosis({
  id: 'watermark-alignment-paused',
  title: text('Watermark alignment pauses a source', '水位线对齐使数据源暂停'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/#watermark-alignment',
  ],
  explains: ['late-data-dropped', 'kafka-offset-commit-lag'],
  said: (facts) =>
    allSaid(
      facts,
      /watermark ?alignment|alignment\.group|max-drift|alignmentdrift|(?:水位线|水印|watermark) ?对齐/,
      /pause|stops? (?:reading|consuming)|not read|no records|0 records|numrecords(?:in|out)\w* ?[:=]? ?0\b|pendingrecords (?:grow|ris|increas)\w*|lag (?:grows|rises|increases)|idle|stuck|暂停|不消费|停止|积压/,
    ),
  severity: 'warning',
  confidence: ({ fault }) => (fault.tellings.length > 1 ? 'likely' : 'possible'),
  summary: ({ scene }) => {
    const group = scene?.facts.alignmentGroup;
    return text(
      `A source reads nothing although there is input: watermark alignment${group ? ` (group ${group})` : ''} pauses it until the slowest member of the group has caught up, and that one does not move.`,
      `数据源有数据却不读取：水位线对齐${group ? `（组 ${group}）` : ''}使其暂停，等待组内最慢的成员追上，而后者没有前进。`,
    );
  },
  ruledOut: () => [
    {
      id: 'watermark-idle-source',
      because: text(
        'the source that reads nothing is held by the group; it has data',
        '不读取的 Source 是被对齐组拖住的，它有数据',
      ),
    },
  ],
  open: () => ({
    because: text('which member is the slowest is not told', '没有说明最慢的成员是哪个'),
    remedy: text(
      'watermarkAlignmentDrift and the watermark of every source of the group, and the lines “Distributing maxAllowedWatermark=…”.',
      '请提供 watermarkAlignmentDrift、组内各 Source 的水位线，以及 “Distributing maxAllowedWatermark=…” 日志。',
    ),
  }),
  prescriptions: () => [freeSlowest, moreDrift],
});

const freeSlowest: Prescription = {
  aim: 'cure',
  action: text(
    'Look at the slowest member: mark it idle when it has no data (withIdleness), repair it when it cannot read; or take it out of the group.',
    '检查最慢的成员：无数据时标记为空闲（withIdleness），无法读取时修复；或将其移出该组。',
  ),
  cost: text('When it comes back its records may be late.', '恢复后其记录可能迟到。'),
  code: `WatermarkStrategy.<Event>forBoundedOutOfOrderness(Duration.ofSeconds(20))
    .withIdleness(Duration.ofMinutes(1))
    .withWatermarkAlignment("group-of-its-own", Duration.ofMinutes(10))`,
  verify: text('watermarkAlignmentDrift is 0 or negative.', 'watermarkAlignmentDrift 为 0 或负值。'),
};

const moreDrift: Prescription = {
  aim: 'relieve',
  action: text(
    'Allow more drift; alignment within one source needs 1.17 and newer for splits.',
    '放宽允许的偏移；同一 Source 内按 split 对齐需要 1.17 及以上。',
  ),
  cost: text('More state in joins while sources are apart.', '各源进度差异大时 join 状态变大。'),
  settings: { 'scan.watermark.alignment.max-drift': '10 min' },
};
