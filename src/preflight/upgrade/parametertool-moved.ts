import { text } from '#evidence';
import { isSince } from '#formats/bytecode';
import { placesNaming } from '../packaging/named-classes.ts';
import { defineRule } from '../rule.ts';
import { cure } from '../wording.ts';

/** ParameterTool moved to `org.apache.flink.util` with 2.0. */
export const parametertoolMoved = defineRule({
  id: 'parametertool-moved',
  title: text('ParameterTool moved to another package', 'ParameterTool 换了包'),
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
              'org.apache.flink.api.java.utils.ParameterTool is gone since Flink 2.0: NoClassDefFoundError as soon as main() runs.',
              'org.apache.flink.api.java.utils.ParameterTool 自 Flink 2.0 起已移除：main() 一运行就会 NoClassDefFoundError。',
            )
          : text(
              'ParameterTool has another package in Flink 2.0: this import has to change with the upgrade.',
              'ParameterTool 在 Flink 2.0 中换了包：升级时需要修改 import。',
            ),
        prescriptions: [
          cure(text('Change the import.', '修改 import。'), 'import org.apache.flink.util.ParameterTool;'),
        ],
      },
    ];
  },
});

const NAMES = /^org\/apache\/flink\/api\/java\/utils\/(?:Abstract|Multiple)?ParameterTool$/;
