import { text } from '#evidence';
import type { JobCode } from '../job-code.ts';
import type { Place } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { stringsIn } from '../string-constants.ts';
import { cure, docs } from '../wording.ts';
import { archivesOf, hasClass } from './contents.ts';
import { FACTORY_SERVICE, TABLE_FACTORIES, type TableFactory } from './table-factories.ts';

/** SQL needs the factory of its connector on the class path. */
export const missingConnector = defineRule({
  id: 'missing-connector',
  title: text('SQL names a connector that is not in the jar', 'SQL 使用了 jar 中没有的连接器'),
  severity: 'warning',
  docs: [docs('connectors/table/overview/')],
  leadsTo: ['sql-factory-missing'],
  check: (code) => {
    const told = new Set<string>();
    return [...sqlTexts(code)].flatMap(({ sql, place }) =>
      TABLE_FACTORIES.flatMap((factory) => {
        const { kind, identifier, artifact } = factory;
        const named = new RegExp(
          `'(?:${kind}|(?:key|value)\\.${kind})'\\s*=\\s*'${identifier.replaceAll('.', '\\.')}'`,
        );
        if (told.has(identifier) || !named.test(sql) || isThere(factory, code)) return [];
        told.add(identifier);
        return [
          {
            place,
            confidence: 'likely' as const,
            summary: text(
              `SQL names the ${kind} '${identifier}', but ${artifact} is not in the jar: unless the cluster has it in lib/, this ends with "Could not find any factory for identifier '${identifier}'".`,
              `SQL 使用了 ${kind} '${identifier}'，但 jar 中没有 ${artifact}：除非集群 lib/ 中有，否则会以 “Could not find any factory for identifier '${identifier}'” 失败。`,
            ),
            prescriptions: [
              cure(
                text(`Add ${artifact} to the jar.`, `将 ${artifact} 加入 jar。`),
                `<dependency>\n  <groupId>org.apache.flink</groupId>\n  <artifactId>${artifact}</artifactId>\n</dependency>`,
              ),
            ],
          },
        ];
      }),
    );
  },
});

function* sqlTexts(code: JobCode): Generator<{ readonly sql: string; readonly place: Place }> {
  for (const { text: sql, place } of stringsIn(code, (one) => OPTION.test(one))) yield { sql, place };
  for (const [entry, sql] of code.archive.texts) if (entry.endsWith('.sql')) yield { sql, place: { entry } };
}

const OPTION = /'(?:connector|(?:key\.|value\.)?format)'\s*=/;

/** Any of its classes; or the artifact, of which a later release may have moved them. */
function isThere({ artifact, factories }: TableFactory, code: JobCode): boolean {
  const bundled = new Set([artifact, artifact.replace('flink-connector-', 'flink-sql-connector-')]);
  return (
    factories.some((one) => hasClass(code, one.replaceAll('.', '/'))) ||
    archivesOf(code).some(
      ({ services, artifacts }) =>
        services.get(FACTORY_SERVICE)?.some((one) => factories.includes(one)) ||
        artifacts.some((one) => bundled.has(one.artifact)),
    )
  );
}
