import { text } from '#evidence';
import { isSince } from '#formats/bytecode';
import { placesNaming } from '../packaging/named-classes.ts';
import { defineRule } from '../rule.ts';
import { cure } from '../wording.ts';

/** SourceFunction and SinkFunction moved to legacy packages with 2.0. */
export const legacySourceSink = defineRule({
  id: 'legacy-source-sink',
  title: text(
    'A source or sink function that Flink 2 moved away',
    '使用了 Flink 2 移走的 SourceFunction 或 SinkFunction',
  ),
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
        severity: gone ? 'critical' : 'info',
        confidence: 'certain',
        summary: gone
          ? text(
              'SourceFunction and SinkFunction are not where they were: Flink 2.0 moved them to …/legacy/, so this class does not load (NoClassDefFoundError).',
              'SourceFunction、SinkFunction 已不在原处：Flink 2.0 将其移到 …/legacy/，该类无法加载（NoClassDefFoundError）。',
            )
          : text(
              'SourceFunction and SinkFunction are deprecated, and not there in Flink 2.0: this class will not load after the upgrade.',
              'SourceFunction、SinkFunction 已弃用，且在 Flink 2.0 中不存在：升级后该类将无法加载。',
            ),
        prescriptions: [
          cure(
            text(
              'Use the Source API and sink2; for the time being the class in …/legacy/.',
              '使用 Source API 和 sink2；过渡期可用 …/legacy/ 中的类。',
            ),
            'import org.apache.flink.streaming.api.functions.source.legacy.SourceFunction;   // for the time being',
            text('A new source does not take over the state of the old one.', '新的源不会接管旧源的状态。'),
          ),
        ],
      },
    ];
  },
});

const NAMES =
  /^org\/apache\/flink\/streaming\/api\/functions\/(?:source\/(?:Rich)?(?:Parallel)?SourceFunction|sink\/(?:RichSinkFunction|SinkFunction|TwoPhaseCommitSinkFunction))(?:\$\w+)?$/;
