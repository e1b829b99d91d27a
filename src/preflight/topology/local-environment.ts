import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** createLocalEnvironment runs in the client's JVM, and cannot be submitted. */
export const localEnvironment = definePipelineRule({
  id: 'local-environment',
  title: text('The job makes a local environment', '作业创建了本地环境'),
  severity: 'critical',
  pages: ['dev/datastream/execution/parallel/'],
  leadsTo: ['job-init-failed'],
  inBatch: true,

  check: ({ calls }) =>
    calls
      .filter(({ name }) => /^createLocalEnvironment/.test(name))
      .map((call) => ({
        place: call.at,
        confidence: 'likely' as const,
        // A switch between local runs and the cluster is common, and right.
        ...(call.repeated && { severity: 'warning' as const }),
        summary: text(
          `${call.name} makes a cluster inside of main: submitted to a cluster it fails ("The LocalStreamEnvironment cannot be used when submitting a program through a client").`,
          `${call.name} 会在 main 中创建集群：提交到集群时会失败（“The LocalStreamEnvironment cannot be used when submitting a program through a client”）。`,
        ),
        prescriptions: [
          cure(
            text(
              'Let Flink choose: local in an IDE, the cluster when submitted.',
              '由 Flink 选择：IDE 中为本地，提交时为集群。',
            ),
            'StreamExecutionEnvironment.getExecutionEnvironment()',
          ),
        ],
      })),
});
