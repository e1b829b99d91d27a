import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { stringsIn } from '../string-constants.ts';
import { cure, docs } from '../wording.ts';

const TARGET = 'execution.target';
const MODE = 'yarn-per-job';

/** The per-job mode of YARN is gone in 2.0: what names it is refused at submission. */
export const perJobMode = defineRule({
  id: 'per-job-mode',
  title: text('Per-job mode is gone in Flink 2.0', 'per-job 模式在 Flink 2.0 中已移除'),
  severity: 'critical',
  docs: [docs('deployment/resource-providers/yarn/'), docs('release-notes/flink-2.0/')],
  leadsTo: ['version-mismatch'],
  flink: { since: { major: 2, minor: 0 } },

  check: (code) =>
    stringsIn(code, (one) => one === MODE).map(({ text: mode, place }) => ({
      place,
      confidence: 'likely' as const,
      subject: { configKey: TARGET },
      summary: text(
        `The code submits to "${mode}": Flink 2.x knows no per-job mode, and finds no executor for it.`,
        `代码提交到 "${mode}"：Flink 2.x 没有 per-job 模式，找不到对应的执行器。`,
      ),
      prescriptions: [
        cure(
          text('Use application mode: main then runs on the cluster.', '使用 application 模式：main 将在集群上运行。'),
          `${TARGET}: yarn-application`,
          text(
            'Files and environment variables main needs have to be there as well.',
            'main 所需的文件与环境变量也要在集群上可用。',
          ),
        ),
      ],
    })),
});
