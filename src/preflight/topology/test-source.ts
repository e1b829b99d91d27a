import { text } from '#evidence';
import { isSource } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Such sources are for trying: they end, or cannot be read again after a failure. */
export const testSource = definePipelineRule({
  id: 'test-source',
  title: text('The job reads elements or a socket', '作业读取代码内元素或 socket'),
  severity: 'info',
  pages: ['dev/datastream/overview/'],
  leadsTo: ['checkpoint-finished-tasks'],

  check: ({ nodes }) => {
    const sources = nodes.filter(isSource);
    const first = sources.find(({ call }) => call.name === 'socketTextStream');
    if (first === undefined) return [];
    return [
      {
        place: first.call.at,
        confidence: 'likely',
        summary: text(
          'socketTextStream has one subtask and cannot be read again: what was received before a failure is lost.',
          'socketTextStream 只有一个子任务且无法重读：失败前收到的数据会丢失。',
        ),
        prescriptions: [
          cure(
            text('Read from a source that can be replayed, such as Kafka.', '使用可重放的 source，如 Kafka。'),
            'env.fromSource(KafkaSource…)',
          ),
        ],
      },
    ];
  },
});
