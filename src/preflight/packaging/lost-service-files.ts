import type { Severity } from '#engine';
import { text } from '#evidence';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { stringsIn } from '../string-constants.ts';
import { classesNaming } from '../user-code.ts';
import { cure, docs } from '../wording.ts';
import { archivesOf, hasClass } from './contents.ts';
import { FACTORY_SERVICE, TABLE_FACTORIES, type TableFactory } from './table-factories.ts';

/** A factory that is not in the service file is not found by SQL. */
export const lostServiceFiles = defineRule({
  id: 'lost-service-files',
  title: text('A table factory in the jar is not in its service file', 'jar 中的表工厂没有登记在服务文件中'),
  severity: 'critical',
  docs: [docs('dev/configuration/overview/')],
  leadsTo: ['sql-factory-missing'],
  check: (code) => {
    const listed = new Set(archivesOf(code).flatMap(({ services }) => services.get(FACTORY_SERVICE) ?? []));
    // Of several classes with one name some are left over from other releases: one that is listed will do.
    const lost = TABLE_FACTORIES.filter(
      ({ factories }) =>
        factories.some((one) => hasClass(code, one.replaceAll('.', '/'))) && !factories.some((one) => listed.has(one)),
    );
    const [first] = lost;
    if (first === undefined) return [];
    const names = [...new Set(lost.map(({ identifier }) => `'${identifier}'`))].join(', ');
    const severity = severityOf(lost, code);
    return [
      {
        place: { entry: `META-INF/services/${FACTORY_SERVICE}` },
        severity,
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

/** SQL that names one of them fails; a job that speaks to the Table API may; others never look for a factory. */
function severityOf(lost: readonly TableFactory[], code: JobCode): Severity {
  const names = lost.map(({ identifier }) => `'${identifier}'`);
  const isNamed = (sql: string) => sql.includes('=') && names.some((name) => sql.includes(name));
  const files = [...code.archive.texts].some(([name, sql]) => name.endsWith('.sql') && isNamed(sql));
  if (files || stringsIn(code, isNamed).length > 0) return 'critical';
  return classesNaming(code, (name) => name.startsWith('org/apache/flink/table/api/')).next().done ? 'info' : 'warning';
}
