import { text } from '#evidence';
import type { CodePlace } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { placeOfConstant } from './link-place.ts';
import { missingLinksOf } from './missing-links.ts';

/** The Scala API was removed with 2.0. */
export const scalaApiOn2x = defineRule({
  id: 'scala-api-on-2x',
  title: text('The Scala API of Flink does not exist in 2.x', 'Flink 2.x 没有 Scala API'),
  severity: 'critical',
  docs: [docs('dev/datastream/scala_api_extensions/')],
  leadsTo: ['version-mismatch', 'missing-dependency'],
  flink: { since: { major: 2, minor: 0 } },
  check: (code) => {
    const places: CodePlace[] = [];
    for (const { owner, users } of missingLinksOf(code)) {
      if (!SCALA.test(owner)) continue;
      for (const { classFile, constant } of users) {
        if (places.length < MOST_PLACES && code.classes.isOwn(classFile.name))
          places.push(placeOfConstant(classFile, constant));
      }
    }
    const [place, ...also] = places.filter(({ line }) => line !== undefined);
    if (place === undefined) return [];
    return [
      {
        place,
        also,
        confidence: 'certain',
        summary: text(
          'The job is written with the Scala API, which Flink 2.0 removed: it does not load (NoClassDefFoundError).',
          '作业使用 Scala API 编写，而 Flink 2.0 已将其移除：无法加载（NoClassDefFoundError）。',
        ),
        prescriptions: [
          cure(
            text('Use the Java API, or the community’s flink-scala-api.', '使用 Java API，或社区的 flink-scala-api。'),
            '"org.flinkextended" %% "flink-scala-api" % "…"   // imports org.apache.flinkx.api._',
            text(
              'Types get other serializers: state of case classes has to be rewritten.',
              '类型会换用其他序列化器：case class 的状态需要改写。',
            ),
          ),
        ],
      },
    ];
  },
});

const SCALA = /^org\/apache\/flink\/(?:streaming\/)?api\/scala\//;
const MOST_PLACES = 30;
