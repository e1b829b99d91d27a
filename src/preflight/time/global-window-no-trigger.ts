import { text } from '#evidence';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { assignerOf } from './time-facts.ts';

/** GlobalWindows has the trigger that never fires. */
export const globalWindowNoTrigger = definePipelineRule({
  id: 'global-window-no-trigger',
  title: text('A global window that never fires', '永不触发的全局窗口'),
  severity: 'critical',
  pages: ['dev/datastream/operators/windows/'],
  leadsTo: ['window-last-not-fired', 'state-no-ttl'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      const made = assignerOf(node);
      if (!made?.made.owner.endsWith('/GlobalWindows') || made.made.name !== 'create') return [];
      if (node.window.some(({ name }) => name === 'trigger')) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)}: GlobalWindows without a trigger never fires; its state only grows.`,
            `${nodeText(node)}：没有触发器的 GlobalWindows 永不触发，状态只增不减。`,
          ),
          prescriptions: [
            cure(
              text('Say when it fires, and that it purges.', '指定触发时机并清除数据。'),
              '.trigger(PurgingTrigger.of(CountTrigger.of(1000)))',
            ),
          ],
        },
      ];
    }),
});
