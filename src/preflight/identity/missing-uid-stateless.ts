import { text } from '#evidence';
import type { PipelineNode } from '#formats/bytecode';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** So many are named; the rest is counted. */
const NAMED = 3;

/** A job that gives uids gives them to all operators: some keep state nobody sees, others will tomorrow. */
export const missingUidStateless = definePipelineRule({
  id: 'missing-uid-stateless',
  title: text('Some operators have no uid', '部分算子没有设置 uid'),
  severity: 'info',
  pages: ['ops/state/savepoints/', 'ops/production_ready/'],
  leadsTo: ['restore-uid-mismatch'],

  check: ({ nodes }) => {
    const missing = nodes.filter((node) => isOperator(node) && !node.uid && !node.uidHash && node.stateful !== true);
    const [first] = missing;
    // A job without any uid is told so by its operators with state.
    if (first === undefined || !nodes.some(({ uid }) => uid)) return [];
    const names = missing.slice(0, NAMED).map(nodeText).join(', ');
    return [
      {
        place: first.call.at,
        also: missing.slice(1).map(({ call }) => call.at),
        confidence: 'likely',
        summary: text(
          `Operators without a uid in a job that gives uids: ${missing.length} (${names}). They keep no state now; Flink's documentation advises uids for all.`,
          `该作业为其他算子设置了 uid，但有 ${missing.length} 个没有（${names}）。目前它们没有状态；Flink 文档建议全部设置。`,
        ),
        prescriptions: [cure(text('Give them uids too.', '也为它们设置 uid。'), '.uid("…")')],
      },
    ];
  },
});

function isOperator({ virtual, kind }: PipelineNode): boolean {
  return !virtual && kind !== 'from-table' && kind !== 'to-table';
}
