import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
/** Spring Boot and one-jar packages are for their own launcher: Flink finds no classes in them. */
export const wrongLayout = defineRule({
  id: 'wrong-layout',
  title: text('The jar is packed for another launcher', 'jar 是为其他启动器打包的'),
  severity: 'critical',
  docs: [docs('dev/configuration/overview/')],
  leadsTo: ['missing-dependency'],
  check: ({ archive }) => {
    const { layout, manifest } = archive;
    const loader = manifest?.mainClass ?? '';
    const isOneJar = /^com\.simontuffs\.onejar\.|^org\.springframework\.boot\.loader\./.test(loader);
    if (layout.kind === 'plain' && !isOneJar) return [];
    const kind = layout.kind === 'plain' ? loader : layout.kind;
    return [
      {
        place: { entry: 'META-INF/MANIFEST.MF' },
        confidence: 'certain',
        summary: text(
          `The jar is packed for ${kind}${layout.classes === '' ? '' : `: its classes lie in ${layout.classes}`}. Flink looks for classes at the root of the jar and for libraries in lib/, and finds neither.`,
          `jar 按 ${kind} 打包${layout.classes === '' ? '' : `：类位于 ${layout.classes}`}。Flink 在 jar 根目录查找类、在 lib/ 查找库，两者都找不到。`,
        ),
        prescriptions: [
          cure(
            text('Build a plain fat jar.', '打成普通 fat jar。'),
            '<artifactId>maven-shade-plugin</artifactId>   <!-- instead of spring-boot-maven-plugin:repackage -->',
          ),
        ],
      },
    ];
  },
});
