import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** With high availability an application cluster runs one job; the Kubernetes operator expects one. */
export const severalExecutes = definePipelineRule({
  id: 'several-executes',
  title: text('One main submits several jobs', '一个 main 提交多个作业'),
  severity: 'warning',
  pages: ['deployment/overview/'],
  leadsTo: ['job-init-failed'],
  inBatch: true,

  check: ({ executions }) => {
    const sure = executions.filter(({ repeated }) => !repeated);
    const second = sure[1];
    const ways = new Set(sure.map(({ at }) => `${at.method}:${at.line}`));
    if (second === undefined || ways.size < 2 || new Set(sure.map(({ at }) => at.method)).size > 1) return [];
    return [
      {
        place: second.at,
        confidence: 'possible',
        summary: text(
          `execute is called ${ways.size} times: each submits a job. An application cluster with high availability runs a single one, and tools that watch one job see the first.`,
          `execute 被调用 ${ways.size} 次，每次都会提交一个作业。启用高可用的 application 集群只支持一个，监控工具也只看到第一个。`,
        ),
        prescriptions: [
          cure(
            text(
              'Build one graph and execute it once; or make a main for each.',
              '构建一个作业图并只执行一次；或分别使用各自的 main。',
            ),
            'env.execute("<name>");',
          ),
        ],
      },
    ];
  },
});
