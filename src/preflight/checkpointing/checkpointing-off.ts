import { text } from '#evidence';
import type { PipelineNode } from '#formats/bytecode';
import { isConfigured, isSet, isSource } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const INTERVAL = 'execution.checkpointing.interval';

/**
 * Without checkpoints the job starts from nothing after each failure, and by default does not start again at all: without
 * them the restart strategy is none.
 */
export const checkpointingOff = definePipelineRule({
  id: 'checkpointing-off',
  title: text('The code does not switch checkpointing on', '代码没有开启检查点'),
  severity: 'warning',
  pages: ['dev/datastream/fault-tolerance/checkpointing/', 'ops/state/task_failure_recovery/'],
  leadsTo: ['checkpointing-disabled'],

  check: (pipeline) => {
    const source = pipeline.nodes.find(isUnboundedSource);
    if (source === undefined || isSet(pipeline, INTERVAL) || isConfigured(pipeline)) return [];
    return [
      {
        place: source.call.at,
        confidence: 'possible',
        subject: { configKey: INTERVAL },
        summary: text(
          'No enableCheckpointing and no interval in the code. Unless the cluster sets one, state and source positions are lost with each failure, and the job is not restarted.',
          '代码中没有 enableCheckpointing，也没有设置间隔。除非集群配置了间隔，否则每次失败都会丢失状态和读取位置，且作业不会重启。',
        ),
        prescriptions: [
          cure(
            text('Switch it on, in the code or in the configuration of the cluster.', '在代码或集群配置中开启。'),
            'env.enableCheckpointing(60_000);',
            text(
              'Each checkpoint writes what changed; choose the interval by how much may be read again.',
              '每次检查点会写出变更部分；间隔取决于可接受的重读量。',
            ),
          ),
        ],
      },
    ];
  },
});

/** Elements in the code, and files read once, end by themselves. */
function isUnboundedSource(node: PipelineNode): boolean {
  return (
    isSource(node) && (node.kind === 'legacy-source' ? node.call.name === 'addSource' : node.call.name === 'fromSource')
  );
}
