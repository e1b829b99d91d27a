import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const MANY = 100;

/** Each failure restarts all of it; deployment and checkpoints grow with it. */
export const monolith = definePipelineRule({
  id: 'monolith',
  title: text('Very many operators in one job', '单个作业的算子过多'),
  severity: 'info',
  pages: ['ops/production_ready/'],
  leadsTo: ['deploy-slow', 'jm-overloaded'],

  check: ({ nodes }) => {
    const operators = nodes.filter(({ virtual }) => !virtual);
    const [first] = operators;
    if (operators.length <= MANY || first === undefined) return [];
    return [
      {
        place: first.call.at,
        confidence: 'certain',
        summary: text(
          `${operators.length} operators in one job: a failure of one restarts all that are connected with it, and every deployment and checkpoint handles them all.`,
          `一个作业有 ${operators.length} 个算子：任何一个失败都会重启所有相连的算子，每次部署和检查点都要处理全部。`,
        ),
        prescriptions: [
          cure(
            text('Split it where topics or tables already cut it.', '在已有 topic 或表的边界处拆分。'),
            '// one main per independent graph',
          ),
        ],
      },
    ];
  },
});
