import { text } from '#evidence';
import { isSince } from '#formats/bytecode';
import { placesNaming } from '../packaging/named-classes.ts';
import { defineRule } from '../rule.ts';
import { cure } from '../wording.ts';

/** The DataSet API was removed with 2.0. */
export const dataset = defineRule({
  id: 'dataset',
  title: text('The job uses the DataSet API', '作业使用 DataSet API'),
  severity: 'critical',
  docs: ['https://nightlies.apache.org/flink/flink-docs-release-2.0/release-notes/flink-2.0/'],
  leadsTo: ['version-mismatch', 'missing-dependency'],
  check: (code) => {
    const [place, ...also] = placesNaming(code, (name) => NAMES.test(name) && code.classes.find(name) === undefined);
    if (place === undefined) return [];
    const gone = isSince(code.flink, 2, 0);
    return [
      {
        place,
        also,
        severity: gone ? 'critical' : 'warning',
        confidence: 'certain',
        summary: gone
          ? text(
              'The DataSet API is gone since Flink 2.0: the job does not load (NoClassDefFoundError).',
              'DataSet API 自 Flink 2.0 起已移除：作业无法加载（NoClassDefFoundError）。',
            )
          : text(
              'The DataSet API is deprecated since 1.18 and gone in Flink 2.0: this job has to be rewritten before the upgrade.',
              'DataSet API 自 1.18 起弃用，Flink 2.0 中已移除：升级前需要重写该作业。',
            ),
        prescriptions: [
          cure(
            text(
              'Use the DataStream API in batch mode, or the Table API.',
              '使用批模式的 DataStream API 或 Table API。',
            ),
            'env.setRuntimeMode(RuntimeExecutionMode.BATCH);',
          ),
        ],
      },
    ];
  },
});

const NAMES = /^org\/apache\/flink\/api\/(?:java|scala)\/(?:DataSet|ExecutionEnvironment|operators\/\w+)$/;
