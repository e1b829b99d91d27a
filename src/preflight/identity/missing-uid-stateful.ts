import { text } from '#evidence';
import type { FlinkRelease, Pipeline, PipelineNode } from '#formats/bytecode';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import type { Hit } from '../rule.ts';
import { cure } from '../wording.ts';

/**
 * Without a uid the id of an operator is a hash of its place in the graph: adding a filter upstream gives it another id, and
 * its state is not found again.
 */
export const missingUidStateful = definePipelineRule({
  id: 'missing-uid-stateful',
  title: text('An operator with state has no uid', '有状态算子没有设置 uid'),
  severity: 'critical',
  pages: ['ops/production_ready/', 'ops/state/savepoints/', 'ops/upgrading/'],
  leadsTo: ['restore-uid-mismatch', 'restore-nonrestored-loss'],

  check: (pipeline, { flink }) =>
    isThrowAway(pipeline) ? [] : pipeline.nodes.filter(isNameless).map((node) => hit(node, flink)),
});

/** Nobody takes a savepoint of a job that reads a handful of elements, or prints. */
function isThrowAway({ nodes }: Pipeline): boolean {
  return nodes
    .filter(({ kind }) => kind === 'source' || kind === 'legacy-source')
    .every(({ call }) =>
      /^from(?:Elements|Data|Collection|Sequence)$|^generateSequence$|^socketTextStream$/.test(call.name),
    );
}

/** Operators of tables get their ids from the plan. A repeated node may get its uid where it was not followed. */
function isNameless({ virtual, stateful, uid, uidHash, kind }: PipelineNode): boolean {
  return !virtual && stateful === true && !uid && !uidHash && kind !== 'from-table' && kind !== 'to-table';
}

function hit(node: PipelineNode, flink: FlinkRelease): Hit {
  return {
    place: node.call.at,
    confidence: 'likely',
    summary: text(
      `${nodeText(node)} keeps state and has no uid: its id depends on its place in the graph. After a change of the job its state is not found, and the restore fails or starts empty.`,
      `${nodeText(node)} 有状态但没有 uid：其 id 取决于在作业图中的位置。作业改动后将找不到状态，恢复会失败或从空状态开始。`,
    ),
    prescriptions: [
      cure(
        text('Give it a uid that never changes.', '设置一个永不改变的 uid。'),
        withUid(node, flink),
        text(
          'A running job keeps its state only if the old id is carried over once: setUidHash with the id of the operator (the vertex id, or `flink-doctor snapshot inspect`).',
          '运行中的作业需沿用一次旧 id 才能保住状态：用 setUidHash 填入该算子的 id（顶点 id，或用 `flink-doctor snapshot inspect` 查看）。',
        ),
      ),
    ],
  };
}

/** Up to 1.20 `apply` of a windowed join or co-group gives a plain DataStream, which has no uid. */
function withUid({ call, kind }: PipelineNode, { major }: FlinkRelease): string {
  const isHidden = major < 2 && kind === 'join' && call.name === 'apply';
  return isHidden
    ? '((SingleOutputStreamOperator<…>) left.join(right).where(…).equalTo(…).window(…).apply(…))\n    .uid("<unique and stable>")'
    : `.${call.name}(…)\n.uid("<unique and stable>")`;
}
