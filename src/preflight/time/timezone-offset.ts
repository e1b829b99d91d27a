import { text } from '#evidence';
import { durationOf } from '#formats/bytecode';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { assignerOf } from './time-facts.ts';

const DAY_MS = 86_400_000;

/** Windows are aligned to the epoch: a day of event time is a day in UTC. */
export const timezoneOffset = definePipelineRule({
  id: 'timezone-offset',
  title: text('Daily windows begin at midnight UTC', '按天窗口从 UTC 零点开始'),
  severity: 'warning',
  pages: ['dev/datastream/operators/windows/'],
  leadsTo: ['timezone-shift'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      const made = assignerOf(node);
      const [size, offset] = made?.made.arguments ?? [];
      if (!made || !/\/Tumbling\w+Windows$/.test(made.made.owner) || !size || durationOf(size) !== DAY_MS || offset)
        return [];
      return [
        {
          place: node.call.at,
          confidence: 'possible' as const,
          summary: text(
            `${nodeText(node)}: windows of a day without offset run from midnight to midnight UTC; in UTC+8 they are cut at 8 in the morning.`,
            `${nodeText(node)}：没有偏移的一天窗口按 UTC 零点划分；东八区会在早上 8 点切分。`,
          ),
          prescriptions: [
            cure(
              text('If days are meant that are local, shift them.', '若指本地的一天，请设置偏移。'),
              '.window(TumblingEventTimeWindows.of(Duration.ofDays(1), Duration.ofHours(-8)))',
              text('Windows move; the first day after the change is cut.', '窗口起点移动，变更后的第一天不完整。'),
            ),
          ],
        },
      ];
    }),
});
