import { text } from '#evidence';
import { durationOf } from '#formats/bytecode';
import { nodeText, shownMillis } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { assignerOf } from './time-facts.ts';

/** An hour by minutes is common, and bearable. */
const MOST_COPIES = 60;

/** A record belongs to size / slide windows, and is kept and counted in each. */
export const slidingExplosion = definePipelineRule({
  id: 'sliding-explosion',
  title: text('A sliding window copies each record many times', '滑动窗口会把每条记录复制很多份'),
  severity: 'warning',
  pages: ['dev/datastream/operators/windows/'],
  leadsTo: ['backpressure-slow-operator', 'state-no-ttl'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      const made = assignerOf(node);
      const [size, slide] = (made?.made.arguments ?? []).map((one) => durationOf(one));
      if (!made || !/\/Sliding\w+Windows$/.test(made.made.owner) || !size || !slide || size / slide <= MOST_COPIES)
        return [];
      const copies = Math.ceil(size / slide);
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)}: windows of ${shownMillis(size)} every ${shownMillis(slide)} put each record into ${copies} windows; state and work are that many times as large.`,
            `${nodeText(node)}：大小 ${shownMillis(size)}、步长 ${shownMillis(slide)} 的窗口会把每条记录放入 ${copies} 个窗口，状态和计算量也成倍增加。`,
          ),
          prescriptions: [
            cure(
              text(
                'Aggregate in tumbling windows of the slide and combine them; or use SQL, which shares slices.',
                '按步长做滚动窗口聚合再合并；或使用会共享切片的 SQL 窗口。',
              ),
              `.window(TumblingEventTimeWindows.of(Duration.ofMillis(${slide}L))) // then a sliding sum over its results`,
            ),
          ],
        },
      ];
    }),
});
