import { text } from '#evidence';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { classesNaming } from '../user-code.ts';
import { cure, docs } from '../wording.ts';
import { archivesOf, hasClass } from './contents.ts';
import { FACTORY_SERVICE, TABLE_FACTORIES } from './table-factories.ts';

/** A factory that is not in the service file is not found by SQL. */
export const lostServiceFiles = defineRule({
  id: 'lost-service-files',
  title: text('A table factory in the jar is not in its service file', 'jar 中的表工厂没有登记在服务文件中'),
  severity: 'critical',
  docs: [docs('dev/configuration/overview/')],
  leadsTo: ['sql-factory-missing'],
  check: (code) => {
    const listed = new Set(archivesOf(code).flatMap(({ services }) => services.get(FACTORY_SERVICE) ?? []));
    const lost = TABLE_FACTORIES.filter(
      ({ factory }) => !listed.has(factory) && hasClass(code, factory.replaceAll('.', '/')),
    );
    const [first] = lost;
    if (first === undefined) return [];
    const names = [...new Set(lost.map(({ identifier }) => `'${identifier}'`))].join(', ');
    const table = usesTables(code);
    return [
      {
        place: { entry: `META-INF/services/${FACTORY_SERVICE}` },
        severity: table ? 'critical' : 'info',
        confidence: 'certain',
        summary: text(
          `The jar holds the factories of ${names}, but its service file does not list them: SQL ends with "Could not find any factory for identifier ${names.split(',')[0]}".`,
          `jar 中有 ${names} 的工厂，但服务文件没有列出：SQL 会以 “Could not find any factory for identifier ${names.split(',')[0]}” 失败。`,
        ),
        prescriptions: [
          cure(
            text('Merge service files when packing.', '打包时合并服务文件。'),
            '<transformer implementation="org.apache.maven.plugins.shade.resource.ServicesResourceTransformer"/>',
          ),
        ],
      },
    ];
  },
});

/** Own code that speaks to the Table API, or SQL in files. */
function usesTables(code: JobCode): boolean {
  if ([...code.archive.texts.keys()].some((name) => name.endsWith('.sql'))) return true;
  return !classesNaming(code, (name) => name.startsWith('org/apache/flink/table/api/')).next().done;
}
