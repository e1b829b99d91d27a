import { text } from '#evidence';
import { isConfigured, isSet, isSink, nodeText, sinkCommits } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const INTERVAL = 'execution.checkpointing.interval';

/** Such sinks commit when a checkpoint completes. Without checkpoints nothing ever becomes visible. */
export const exactlyOnceSinkNoCheckpoint = definePipelineRule({
  id: 'exactly-once-sink-no-checkpoint',
  title: text(
    'A sink that commits on checkpoints, and no checkpoints in the code',
    'sink 依赖检查点提交，而代码未开启检查点',
  ),
  severity: 'warning',
  pages: ['connectors/datastream/kafka/', 'connectors/datastream/filesystem/'],
  leadsTo: ['checkpointing-disabled', 'files-not-visible', 'kafka-eos-not-visible'],

  check: (pipeline) => {
    if (isConfigured(pipeline) || isSet(pipeline, INTERVAL)) return [];
    return pipeline.nodes
      .filter((node) => isSink(node) && sinkCommits(node))
      .map((node) => ({
        place: node.call.at,
        // The cluster may set the interval.
        confidence: 'possible' as const,
        subject: { configKey: INTERVAL },
        summary: text(
          `${nodeText(node)} makes its output visible when a checkpoint completes, and the code switches none on: unless the cluster does, transactions are never committed, files stay in progress.`,
          `${nodeText(node)} 在检查点完成时才使输出可见，而代码未开启检查点：除非集群开启，否则事务永不提交，文件一直处于进行中。`,
        ),
        prescriptions: [cure(text('Switch checkpointing on.', '开启检查点。'), 'env.enableCheckpointing(60_000);')],
      }));
  },
});
