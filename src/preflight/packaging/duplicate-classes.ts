import { text } from '#evidence';
import type { ArchiveFacts } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { archivesOf } from './contents.ts';

/** The same class with different content: which one is loaded depends on the order. */
export const duplicateClasses = defineRule({
  id: 'duplicate-classes',
  title: text('The same class lies in several libraries', '同一个类出现在多个库中'),
  severity: 'warning',
  docs: [docs('ops/debugging/debugging_classloading/')],
  leadsTo: ['dependency-conflict'],
  check: (code) => {
    const pairs = new Map<string, { first: string; count: number; archives: readonly [ArchiveFacts, ArchiveFacts] }>();
    const seen = new Map<string, { size: number; archive: ArchiveFacts }>();
    for (const archive of archivesOf(code)) {
      for (const { name, size } of archive.entries) {
        if (!name.endsWith('.class') || /(?:module-info|package-info)\.class$|^META-INF\//.test(name)) continue;
        const known = seen.get(name);
        if (known === undefined) seen.set(name, { size, archive });
        else if (known.archive !== archive && known.size !== size) {
          const key = `${known.archive.name} ${archive.name}`;
          const pair = pairs.get(key);
          if (pair) pair.count += 1;
          else pairs.set(key, { first: name, count: 1, archives: [known.archive, archive] });
        }
      }
    }
    return [...pairs.values()].map(({ first, count, archives: [one, other] }) => ({
      place: { entry: `${shortName(other, code.archive)}!/${first}` },
      confidence: 'certain' as const,
      summary: text(
        `${count} classes are both in ${shortName(one, code.archive)} and in ${shortName(other, code.archive)} with different content, such as ${first}.`,
        `${count} 个类同时存在于 ${shortName(one, code.archive)} 和 ${shortName(other, code.archive)} 且内容不同，如 ${first}。`,
      ),
      prescriptions: [
        cure(text('Keep one version of the library.', '只保留该库的一个版本。'), 'mvn dependency:tree -Dverbose'),
      ],
    }));
  },
});

function shortName(archive: ArchiveFacts, outer: ArchiveFacts): string {
  return archive === outer ? outer.name : archive.name.slice(outer.name.length + 2);
}
