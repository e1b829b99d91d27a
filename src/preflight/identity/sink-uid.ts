import { text } from '#evidence';
import { isSink, nodeText, sinkCommits } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Writers and committers of a sink take their ids from its uid; what was written and not committed is found by them. */
export const sinkUid = definePipelineRule({
  id: 'sink-uid',
  title: text('A sink that commits has no uid', '需要提交的 sink 没有设置 uid'),
  severity: 'warning',
  pages: ['ops/state/savepoints/', 'connectors/datastream/overview/'],
  leadsTo: ['restore-uid-mismatch', 'loss-default-guarantee'],

  check: ({ nodes }) =>
    nodes
      .filter((node) => isSink(node) && !node.uid && !node.uidHash && sinkCommits(node))
      .map((node) => ({
        place: node.call.at,
        confidence: 'likely' as const,
        summary: text(
          `${nodeText(node)} commits on checkpoints and has no uid: after a change of the job its pending transactions or files are not found, and what they hold is lost.`,
          `${nodeText(node)} 在检查点时提交，却没有 uid：作业改动后找不到待提交的事务或文件，其中的数据会丢失。`,
        ),
        prescriptions: [
          cure(
            text(
              'Give the sink a uid. Its committer is called "Sink Committer: <uid>".',
              '为 sink 设置 uid，其提交算子为 “Sink Committer: <uid>”。',
            ),
            '.sinkTo(…).uid("<unique and stable>")',
          ),
        ],
      })),
});
