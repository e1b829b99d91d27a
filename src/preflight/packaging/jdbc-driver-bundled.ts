import { text } from '#evidence';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';
import { archivesOf, isJobJar } from './contents.ts';

/** DriverManager holds a driver, and with it the class loader of the job. */
export const jdbcDriverBundled = defineRule({
  id: 'jdbc-driver-bundled',
  title: text('A JDBC driver lies in the job jar', '作业 jar 中包含 JDBC 驱动'),
  severity: 'warning',
  docs: [docs('ops/debugging/debugging_classloading/')],
  leadsTo: ['oom-metaspace-leak'],
  check: (code) => {
    if (!isJobJar(code)) return [];
    return archivesOf(code).flatMap((archive) => {
      const drivers = archive.services.get('java.sql.Driver') ?? [];
      if (drivers.length === 0) return [];
      const nested = archive === code.archive ? '' : `${archive.name.slice(code.archive.name.length + 2)}!/`;
      return [
        {
          place: { entry: `${nested}META-INF/services/java.sql.Driver` },
          confidence: 'certain' as const,
          summary: text(
            `The jar brings the JDBC driver ${drivers.join(', ')}: DriverManager keeps it, and with it the classes of the job, after the job has ended. On a session cluster each restart leaks metaspace.`,
            `jar 带有 JDBC 驱动 ${drivers.join('、')}：作业结束后 DriverManager 仍持有它及作业的类。在 session 集群上每次重启都会泄漏元空间。`,
          ),
          prescriptions: [
            cure(
              text('Put the driver into lib/ of the cluster.', '把驱动放入集群的 lib/。'),
              '<scope>provided</scope>',
            ),
          ],
        },
      ];
    });
  },
});
