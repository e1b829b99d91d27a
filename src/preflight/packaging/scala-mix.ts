import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { type Bundled, bundledIn, entryOf } from './contents.ts';

/** Artifacts for different versions of Scala do not fit together. */
export const scalaMix = defineRule({
  id: 'scala-mix',
  title: text('Artifacts for two versions of Scala', '包含两个 Scala 版本的构件'),
  severity: 'critical',
  docs: [docs('dev/configuration/advanced/')],
  leadsTo: ['dependency-conflict'],
  check: (code) => {
    const bySuffix = new Map<string, Bundled>();
    for (const part of bundledIn(code)) {
      const suffix = /_(2\.1[0-9]|3)$/.exec(part.artifact)?.[1];
      if (suffix !== undefined && !bySuffix.has(suffix)) bySuffix.set(suffix, part);
    }
    const parts = [...bySuffix.values()];
    const [first, second] = parts;
    // Libraries for Scala 3 use those for 2.13.
    const isPair = bySuffix.size === 2 && bySuffix.has('3') && bySuffix.has('2.13');
    if (first === undefined || second === undefined || isPair) return [];
    const names = parts.map(({ artifact }) => artifact).join(', ');
    return [
      {
        place: { entry: entryOf(second, code) },
        confidence: 'certain',
        summary: text(
          `The jar holds artifacts for ${bySuffix.size} versions of Scala (${names}): their classes do not fit together.`,
          `jar 包含 ${bySuffix.size} 个 Scala 版本的构件（${names}）：它们的类互不兼容。`,
        ),
        prescriptions: [
          cure(
            text('Use one Scala version for all artifacts.', '所有构件使用同一 Scala 版本。'),
            `<artifactId>${first.artifact}</artifactId>`,
          ),
        ],
      },
    ];
  },
});
