import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { type Bundled, bundledIn, entryOf } from './contents.ts';

/** The same connector twice: which one is loaded depends on the order. */
export const duplicateConnector = defineRule({
  id: 'duplicate-connector',
  title: text('A connector is in the jar twice', 'jar 中同一连接器出现两次'),
  severity: 'warning',
  docs: [docs('dev/configuration/connector/')],
  leadsTo: ['dependency-conflict', 'sql-factory-missing'],
  check: (code) => {
    const parts = bundledIn(code).filter(({ artifact }) => /^flink-(?:sql-)?connector-|-cdc$/.test(artifact));
    const groups = new Map<string, Bundled[]>();
    for (const part of parts) {
      const name = part.artifact.replace(/^flink-sql-connector-/, 'flink-connector-').replace(/_2\.1[0-9]$/, '');
      groups.set(name, [...(groups.get(name) ?? []), part]);
    }
    return [...groups].flatMap(([name, same]) => {
      const kinds = [...new Set(same.map(({ artifact, version }) => `${artifact} ${version}`))];
      const [, second] = same;
      // A SQL bundle names the connector it was made of: one jar, one version, the same classes.
      const places = new Set(same.map(({ version, archive }) => `${version} ${archive.name}`));
      if (second === undefined || kinds.length < 2 || places.size < 2) return [];
      return [
        {
          place: { entry: entryOf(second, code) },
          confidence: 'certain' as const,
          summary: text(
            `${name} is in the jar ${kinds.length} times (${kinds.join(', ')}): which classes are loaded depends on the order.`,
            `${name} 在 jar 中出现 ${kinds.length} 次（${kinds.join('、')}）：加载哪一份取决于顺序。`,
          ),
          prescriptions: [
            cure(
              text('Keep one of them.', '只保留其中一个。'),
              `mvn dependency:tree -Dincludes=org.apache.flink:*connector*`,
            ),
          ],
        },
      ];
    });
  },
});
