import { text } from '#evidence';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** The function, and type information. */
const MOST_ARGUMENTS = 2;

/** A ProcessWindowFunction alone needs all elements: the window is a list. */
export const processWindowWithoutAggregation = definePipelineRule({
  id: 'process-window-without-aggregation',
  title: text('A window keeps every record until it fires', '窗口在触发前保存每一条记录'),
  severity: 'warning',
  pages: ['dev/datastream/operators/windows/'],
  leadsTo: ['state-no-ttl', 'timers-storm', 'oom-heap-tm'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (
        node.kind !== 'window' ||
        !['process', 'apply'].includes(node.call.name) ||
        node.call.arguments.length > MOST_ARGUMENTS
      )
        return [];
      if (!node.window.some(({ name }) => /^(?:window|timeWindow)(?:All)?$/.test(name))) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)} is given all records of the window at once: each is kept in state until the window fires.`,
            `${nodeText(node)} 一次拿到窗口的全部数据：每条都要保存在状态中直到触发。`,
          ),
          prescriptions: [
            cure(
              text(
                'Aggregate as records come, and let the function see only the result.',
                '随到随聚合，函数只处理结果。',
              ),
              '.aggregate(new MyAggregate(), new MyProcessWindowFunction())',
              text('Another kind of state: the old one does not fit.', '状态种类改变，旧状态不兼容。'),
            ),
          ],
        },
      ];
    }),
});
