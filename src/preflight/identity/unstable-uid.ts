import { text } from '#evidence';
import { changingIn } from '../changing-values.ts';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** A uid that is another one at the next start finds no state. */
export const unstableUid = definePipelineRule({
  id: 'unstable-uid',
  title: text('A uid changes with each start', 'uid 每次启动都会变化'),
  severity: 'critical',
  pages: ['ops/state/savepoints/'],
  leadsTo: ['restore-uid-mismatch'],

  check: ({ nodes }) =>
    nodes.flatMap((node) => {
      const call = node.uid && changingIn(node.uid);
      if (!call) return [];
      return [
        {
          place: node.attributes.find(({ name }) => name === 'uid')?.at ?? node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `The uid of ${nodeText(node)} is made with ${call}: it is another one at each start, and the state of the last run is never found.`,
            `${nodeText(node)} 的 uid 由 ${call} 生成：每次启动都不同，永远找不到上一次运行的状态。`,
          ),
          prescriptions: [cure(text('Use a constant.', '使用常量。'), '.uid("<constant>")')],
        },
      ];
    }),
});
