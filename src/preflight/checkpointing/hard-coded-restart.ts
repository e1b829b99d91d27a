import { text } from '#evidence';
import { settingsOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const TYPE = 'restart-strategy.type';

/** Code wins over the configuration: nobody can change it during an incident. */
export const hardCodedRestart = definePipelineRule({
  id: 'hard-coded-restart',
  title: text('The restart strategy is fixed in the code', '重启策略写死在代码中'),
  severity: 'info',
  pages: ['ops/state/task_failure_recovery/'],
  flink: { since: { major: 1, minor: 19 } },

  check: (pipeline) => {
    const [first] = settingsOf(pipeline, TYPE);
    if (!first) return [];
    return [
      {
        place: first.call.at,
        confidence: 'certain',
        subject: { configKey: TYPE },
        summary: text(
          'The code sets the restart strategy: it hides what the cluster configures, and the default since 1.19, exponential delay.',
          '代码设置了重启策略：会覆盖集群配置，以及 1.19 起的默认策略指数退避。',
        ),
        prescriptions: [
          cure(text('Leave it to the configuration.', '交由配置决定。'), 'restart-strategy.type: exponential-delay'),
        ],
      },
    ];
  },
});
