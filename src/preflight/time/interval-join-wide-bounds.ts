import { text } from '#evidence';
import { durationOf } from '#formats/bytecode';
import { nodeText, shownMillis } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { configurationBefore } from './time-facts.ts';

const WIDE_MS = 2 * 86_400_000;

/** Both sides are buffered as long as the bounds reach. */
export const intervalJoinWideBounds = definePipelineRule({
  id: 'interval-join-wide-bounds',
  title: text('An interval join keeps days of both sides', '区间 Join 保存数天的两侧数据'),
  severity: 'warning',
  pages: ['dev/datastream/operators/joining/'],
  leadsTo: ['state-no-ttl'],

  check: ({ nodes }) =>
    nodes.flatMap((node) => {
      const between =
        node.kind === 'interval-join' ? configurationBefore(node).find(({ name }) => name === 'between') : undefined;
      const [low, high] = (between?.arguments ?? []).map((one) => durationOf(one));
      if (low === undefined || high === undefined || high - low < WIDE_MS) return [];
      return [
        {
          place: node.call.at,
          confidence: 'likely' as const,
          summary: text(
            `${nodeText(node)} joins over ${shownMillis(high - low)}: records of both sides stay in state that long.`,
            `${nodeText(node)} 的区间为 ${shownMillis(high - low)}：两侧数据都会在状态中保存这么久。`,
          ),
          prescriptions: [
            cure(
              text('Narrow the bounds to what the business needs.', '把区间缩小到业务所需。'),
              '.between(Duration.ofHours(-1), Duration.ofHours(1))',
              text('Pairs further apart are not joined.', '间隔更大的数据对不会被关联。'),
            ),
          ],
        },
      ];
    }),
});
