import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { jarsOf } from './class-path-jars.ts';

/** `DriverManager` has no driver for the URL: none is there, or the one that is there was registered where the caller cannot see it. */
export const jdbcDriverNotFound = defineToldDiagnosis({
  id: 'jdbc-driver-not-found',
  title: text('No suitable JDBC driver', '找不到合适的 JDBC 驱动'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/debugging_classloading/',
  ],
  summary(told) {
    const url = urlOf(told);
    const there = presentDriver(told);
    if (there !== undefined)
      return text(
        `DriverManager knows no driver for ${url ?? 'the JDBC URL'} although ${there} is on the class path: another jar initialised DriverManager first, or interferes with it.`,
        `类路径上有 ${there}，但 DriverManager 仍没有可用于 ${url ?? '该 JDBC URL'} 的驱动：其他 jar 先行初始化了 DriverManager 或与之冲突。`,
      );
    return text(
      `DriverManager knows no driver for ${url ?? 'the JDBC URL'}: the driver jar is not on this process, or it is there and another jar initialised DriverManager first (drivers are registered once per JVM and per class loader).`,
      `DriverManager 没有可用于 ${url ?? '该 JDBC URL'} 的驱动：驱动 jar 不在该进程上；或 jar 存在，但 DriverManager 已被其他 jar 先行初始化（每个 JVM、每个类加载器只注册一次）。`,
    );
  },
  prescriptions: (told) =>
    presentDriver(told) === undefined ? [inLib(told), byName(told), removeOthers()] : [removeOthers(), byName(told)],
  open: (told) =>
    presentDriver(told) !== undefined
      ? undefined
      : {
          because: text(
            'Whether the driver jar is absent or only invisible is not in this message.',
            '该报错无法区分驱动 jar 不存在还是不可见。',
          ),
          remedy: text(
            `Listing of lib/ on the process that failed: is ${driverOf(told).jar} there? If so, remove other jars with JDBC services (Hive, other drivers) one by one.`,
            `列出报错进程的 lib/：是否有 ${driverOf(told).jar}？若有，逐个移除其他带 JDBC 服务的 jar（Hive、其他驱动）。`,
          ),
        },
});

interface Driver {
  readonly jar: string;
  readonly name: string;
}

/** Drivers by the prefix of the URL. Source: Flink's page on the JDBC connector, the drivers' own documentation. */
const DRIVERS: Readonly<Record<string, Driver>> = {
  mysql: { jar: 'mysql-connector-j', name: 'com.mysql.cj.jdbc.Driver' },
  postgresql: { jar: 'postgresql', name: 'org.postgresql.Driver' },
  oracle: { jar: 'ojdbc8', name: 'oracle.jdbc.OracleDriver' },
  sqlserver: { jar: 'mssql-jdbc', name: 'com.microsoft.sqlserver.jdbc.SQLServerDriver' },
  clickhouse: { jar: 'clickhouse-jdbc', name: 'com.clickhouse.jdbc.ClickHouseDriver' },
  mariadb: { jar: 'mariadb-java-client', name: 'org.mariadb.jdbc.Driver' },
  db2: { jar: 'jcc', name: 'com.ibm.db2.jcc.DB2Driver' },
  derby: { jar: 'derby', name: 'org.apache.derby.jdbc.EmbeddedDriver' },
  hive2: { jar: 'hive-jdbc', name: 'org.apache.hive.jdbc.HiveDriver' },
  dm: { jar: 'DmJdbcDriver18', name: 'dm.jdbc.driver.DmDriver' },
  sqlite: { jar: 'sqlite-jdbc', name: 'org.sqlite.JDBC' },
  phoenix: { jar: 'phoenix-client', name: 'org.apache.phoenix.jdbc.PhoenixDriver' },
};

function urlOf({ captures: { url, other, hikari } }: ToldCase): string | undefined {
  return url ?? other ?? hikari;
}

function driverOf(told: ToldCase): Driver {
  const [, prefix = ''] = /^jdbc:(\w+)/.exec(urlOf(told) ?? '') ?? [];
  return DRIVERS[prefix] ?? { jar: '<driver>', name: '<driver class>' };
}

/** The driver's jar on a class path that the log printed. */
function presentDriver(told: ToldCase): string | undefined {
  const { jar } = driverOf(told);
  return jarsOf(told).find((name) => name.startsWith(`${jar}-`) || name === `${jar}.jar`);
}

function inLib(told: ToldCase): Prescription {
  const { jar } = driverOf(told);
  return {
    aim: 'cure',
    action: text(
      `Put the driver (${jar}) into lib/ of client, JobManager and every TaskManager, not only into the job jar, and restart; check that the URL begins as the driver expects (jdbc:<database>://…).`,
      `将驱动（${jar}）放入客户端、JobManager 和所有 TaskManager 的 lib/（不要只放在作业 jar 中）并重启；同时检查 URL 前缀是否符合驱动要求（jdbc:<database>://…）。`,
    ),
    cost: text('A restart of the processes.', '需要重启进程。'),
    command: `ls lib/ | grep -i ${jar.replace(/[<>]/g, '')}`,
    verify: text(
      'The class path in the banner lists the driver on every process.',
      '每个进程启动日志的类路径都包含该驱动。',
    ),
  };
}

function byName(told: ToldCase): Prescription {
  const { name } = driverOf(told);
  return {
    aim: 'relieve',
    action: text(
      'Name the driver class instead of leaving it to discovery: option driver of the connector, withDriverName(…) in JdbcConnectionOptions, or Class.forName in open().',
      '显式指定驱动类而不依赖自动发现：连接器的 driver 选项、JdbcConnectionOptions 的 withDriverName(…)，或在 open() 中 Class.forName。',
    ),
    cost: text('None.', '无。'),
    code: `'driver' = '${name}'`,
  };
}

function removeOthers(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'If the driver is there already: another jar interferes. Remove or replace jars in lib/ that bring JDBC services of their own (an older flink-sql-connector-hive, a bundle with a driver inside), one by one, until the driver is found; keep one version of each driver.',
      '若驱动已存在：是其他 jar 干扰。逐个移除或替换 lib/ 中自带 JDBC 服务的 jar（例如旧版 flink-sql-connector-hive、内含驱动的 bundle），直到驱动可被找到；每种驱动只保留一个版本。',
    ),
    cost: text('A restart after each change.', '每次改动后需要重启。'),
    command: 'for j in lib/*.jar; do unzip -l $j | grep -q META-INF/services/java.sql.Driver && echo $j; done',
  };
}
