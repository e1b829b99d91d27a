import type { Diagnosis } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';
import { freeSlowest, moreDrift } from './alignment-remedies.ts';

/** Sources of an alignment group wait for the slowest member; one that stands still stops the others. */
export const toldWatermarkAlignmentPaused: Diagnosis = defineToldDiagnosis({
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
