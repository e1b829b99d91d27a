import { text } from '#evidence';
import type { Pipeline, PipelineNode } from '#formats/bytecode';
import { constantOf, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import type { Hit } from '../rule.ts';
import { cure } from '../wording.ts';

/** Two operators with one uid have one id: Flink refuses the job when it is submitted. */
export const duplicateUid = definePipelineRule({
  id: 'duplicate-uid',
  title: text('Two operators have the same uid', '两个算子使用了相同的 uid'),
  severity: 'critical',
  pages: ['ops/state/savepoints/'],
  leadsTo: ['job-init-failed'],
  inBatch: true,

  check: (pipeline) => [...sharedIn(pipeline), ...repeatedIn(pipeline)],
});

function sharedIn({ nodes }: Pipeline): readonly Hit[] {
  const named = nodes.filter(({ repeated }) => !repeated);
  const seen = new Map<string, PipelineNode>();
  return named.flatMap((node) => {
    const uid = constantOf(node.uid);
    if (uid === undefined) return [];
    const other = seen.get(uid);
    if (other === undefined) seen.set(uid, node);
    if (other === undefined || other.alternatives.includes(node.number)) return [];
    return [
      hit(
        node,
        uid,
        text(`${nodeText(other)} and ${nodeText(node)} both have`, `${nodeText(other)} 与 ${nodeText(node)} 都使用`),
        other,
      ),
    ];
  });
}

/** A constant uid in a loop, or in a helper that is called several times. */
function repeatedIn({ nodes }: Pipeline): readonly Hit[] {
  return nodes.flatMap((node) => {
    const uid = node.repeated ? constantOf(node.uid) : undefined;
    if (uid === undefined) return [];
    return [
      hit(
        node,
        uid,
        text(`${nodeText(node)} is built several times, each time with`, `${nodeText(node)} 会被多次构建，每次都使用`),
      ),
    ];
  });
}

function hit(node: PipelineNode, uid: string, who: { en: string; zh: string }, other?: PipelineNode): Hit {
  return {
    place: node.call.at,
    ...(other && { also: [other.call.at] }),
    confidence: node.repeated ? 'possible' : 'certain',
    // A loop may run once.
    ...(node.repeated && { severity: 'warning' as const }),
    subject: { uid },
    summary: text(
      `${who.en} the uid "${uid}": Flink refuses the job with "Hash collision on user-specified ID".`,
      `${who.zh} uid “${uid}”：Flink 会以 “Hash collision on user-specified ID” 拒绝该作业。`,
    ),
    prescriptions: [
      cure(
        text(
          'Give each a uid of its own; in a loop, one made of what it is for.',
          '为每个算子设置各自的 uid；在循环中用其用途构造。',
        ),
        `.uid("${uid}-" + name)`,
      ),
    ],
  };
}
