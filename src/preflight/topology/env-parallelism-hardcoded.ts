import { text } from '#evidence';
import { numberOf, settingsOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const KEY = 'parallelism.default';

/** A constant in the code wins over -p, the operator and the autoscaler. */
export const envParallelismHardcoded = definePipelineRule({
  id: 'env-parallelism-hardcoded',
  title: text('The parallelism of the job is fixed in the code', '作业并行度写死在代码中'),
  severity: 'info',
  pages: ['dev/datastream/execution/parallel/', 'deployment/elastic_scaling/'],
  leadsTo: [],
  inBatch: true,

  check: (pipeline) => {
    const set = settingsOf(pipeline, KEY).at(-1);
    if (!set || !(numberOf(set.value) !== undefined && /\/StreamExecutionEnvironment$/.test(set.call.owner))) return [];
    return [
      {
        place: set.call.at,
        confidence: 'certain',
        subject: { configKey: KEY },
        summary: text(
          `env.setParallelism(${numberOf(set.value)}): the -p of the command line, the deployment and the autoscaler cannot change it.`,
          `env.setParallelism(${numberOf(set.value)})：命令行 -p、部署配置和自动扩缩都无法改变它。`,
        ),
        prescriptions: [
          cure(
            text('Leave it to the deployment, or take it from an argument.', '交由部署配置，或从参数读取。'),
            '// without env.setParallelism(…)',
          ),
        ],
      },
    ];
  },
});
