import type { Prescription } from '#engine';
import type { Text } from '#evidence';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The database is not set up for change data capture at all. */
export const cdcNotEnabled = defineToldDiagnosis({
  id: 'cdc-not-enabled',
  title: text('Change data capture is not enabled on the database', '数据库未开启 CDC（日志/复制）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/postgres-cdc/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) => summaryOf(captures),
  prescriptions: ({ captures }) => [enable(captures)],
});

type Captures = ToldCase['captures'];

function summaryOf({ database, agent, mongo, wal, archive, plugin }: Captures): Text {
  if (agent)
    return text(
      'SQL Server records no change (no maximum LSN): CDC is not turned on there, or the SQL Server Agent does not run.',
      'SQL Server 没有记录任何变更（没有最大 LSN）：未开启 CDC，或 SQL Server Agent 未运行。',
    );
  if (database)
    return text(
      `SQL Server’s database ${database} has no CDC turned on.`,
      `SQL Server 数据库 ${database} 未开启 CDC。`,
    );
  if (mongo)
    return text(
      'This MongoDB is no replica set, and has no change streams.',
      '该 MongoDB 不是副本集，没有 change stream。',
    );
  if (wal) return text('PostgreSQL’s wal_level is not logical.', 'PostgreSQL 的 wal_level 不是 logical。');
  if (archive) return text('Oracle does not archive its redo log.', 'Oracle 未开启归档模式。');
  if (plugin)
    return text(`PostgreSQL does not have the decoding plugin ${plugin}.`, `PostgreSQL 未安装解码插件 ${plugin}。`);
  return text(
    'MySQL answers with no binlog position: log_bin is off there.',
    'MySQL 未返回 binlog 位点：该服务器未开启 log_bin。',
  );
}

function commandFor({ database, agent, mongo, wal, archive, plugin }: Captures): string {
  if (database || agent) {
    return `USE ${database ?? '<database>'}; EXEC sys.sp_cdc_enable_db;
EXEC sys.sp_cdc_enable_table @source_schema = N'dbo', @source_name = N'<table>', @role_name = NULL;
-- and start the SQL Server Agent`;
  }
  if (mongo) return 'mongod --replSet rs0 …\nrs.initiate()';
  if (wal) return 'ALTER SYSTEM SET wal_level = logical; -- then restart PostgreSQL (RDS: rds.logical_replication = 1)';
  if (archive) return 'SHUTDOWN IMMEDIATE; STARTUP MOUNT; ALTER DATABASE ARCHIVELOG; ALTER DATABASE OPEN;';
  if (plugin) return "'decoding.plugin.name' = 'pgoutput' -- built in since PostgreSQL 10";
  return "SHOW VARIABLES LIKE 'log_bin'; -- my.cnf: server-id = 1, log_bin = mysql-bin, binlog_format = ROW, binlog_row_image = FULL";
}

function enable(captures: Captures): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Turn change data capture on at the server (or use what it has built in).',
      '在服务器上开启变更日志（或使用其内置能力）。',
    ),
    cost: text('Mostly a restart of the database.', '通常需要重启数据库。'),
    command: commandFor(captures),
    verify: text('The source starts and reads changes.', 'Source 能够启动并读取变更。'),
  };
}
