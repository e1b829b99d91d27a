import { text } from '#evidence';
import { configurationOf, shownMillis } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { durationIn, strategyOf } from './time-facts.ts';

/** A split declared idle no longer holds the watermark: what it sends next may be late. */
export const idlenessVsOutoforderness = definePipelineRule({
  id: 'idleness-vs-outoforderness',
  title: text('Splits are idle sooner than records may be late', '空闲超时短于允许的乱序时间'),
  severity: 'info',
  pages: ['dev/datastream/event-time/generating_watermarks/'],
  leadsTo: ['late-data-dropped'],

  check: ({ nodes }) =>
    nodes.flatMap((node) => {
      const strategy = strategyOf(node);
      const calls = strategy?.kind === 'object' ? configurationOf(strategy) : [];
      const idle = durationIn(calls, 'withIdleness');
      const bound = durationIn(calls, 'forBoundedOutOfOrderness');
      if (idle === undefined || bound === undefined || idle >= bound) return [];
      return [
        {
          place: node.call.at,
          confidence: 'likely' as const,
          summary: text(
            `A split is idle after ${shownMillis(idle)}, but records may be ${shownMillis(bound)} out of order: a short pause lets the watermark run ahead, and what comes then is late.`,
            `分片空闲 ${shownMillis(idle)} 即被忽略，而允许乱序 ${shownMillis(bound)}：短暂停顿会让水位线超前，之后的数据迟到。`,
          ),
          prescriptions: [
            cure(text('Wait longer before a split is idle.', '延长空闲超时。'), '.withIdleness(Duration.ofMinutes(1))'),
          ],
        },
      ];
    }),
});
