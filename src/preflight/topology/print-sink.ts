import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** print() writes to the .out file of the TaskManager, without rotation. */
export const printSink = definePipelineRule({
  id: 'print-sink',
  title: text('The job prints records', '作业打印数据'),
  severity: 'warning',
  pages: ['dev/datastream/overview/'],
  leadsTo: [],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (!/^print(?:ToErr)?$/.test(node.call.name)) return [];
      return [
        {
          place: node.call.at,
          confidence: 'possible' as const,
          summary: text(
            `${node.call.name}() writes each record to the .out file of the TaskManager, which is never rotated: the disk fills up, or output is lost.`,
            `${node.call.name}() 把每条数据写入 TaskManager 的 .out 文件，该文件不会滚动：会写满磁盘。`,
          ),
          prescriptions: [
            cure(
              text(
                'Write to a real sink; for a look, sample or log at DEBUG.',
                '写入真正的 sink；调试时抽样或用 DEBUG 日志。',
              ),
              '.sinkTo(…)',
            ),
          ],
        },
      ];
    }),
});
