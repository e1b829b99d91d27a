import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The database user of a change data capture source lacks a right. */
export const cdcPermission = defineToldDiagnosis({
  id: 'cdc-permission',
  title: text('The database user of the CDC source lacks rights', 'CDC Source 的数据库用户权限不足'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The CDC source’s database user lacks a right${about(captures)}.`,
      `CDC Source 的数据库用户缺少权限${about(captures)}。`,
    ),
  prescriptions: (told) => [
    grant(serverOf(told)),
    {
      aim: 'relieve',
      action: text(
        'The incremental snapshot (scan.incremental.snapshot.enabled, the default since 2.0) needs no lock, and so neither RELOAD nor LOCK TABLES; with the legacy source debezium.snapshot.locking.mode none does it.',
        '增量快照（scan.incremental.snapshot.enabled，2.0 起默认）是无锁的，不需要 RELOAD 和 LOCK TABLES；旧版 Source 可设置 debezium.snapshot.locking.mode 为 none。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'scan.incremental.snapshot.enabled': 'true' },
    },
  ],
});

function about({ right, lock, table, object, database }: ToldCase['captures']): string {
  const what = [right ?? lock, table ?? object ?? database].filter((one) => one !== undefined).join(', ');
  return what && ` (${what})`;
}

type Server = 'mysql' | 'postgres' | 'oracle' | 'mongodb';

function serverOf({ fault }: ToldCase): Server {
  const id = fault.match?.signature.id ?? '';
  if (id.includes(':postgres')) return 'postgres';
  if (id.includes(':oracle')) return 'oracle';
  return id.includes(':mongodb') ? 'mongodb' : 'mysql';
}

const GRANTS: Readonly<Record<Server, string>> = {
  mysql: `GRANT SELECT, SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'flink'@'%';
GRANT RELOAD, LOCK TABLES ON *.* TO 'flink'@'%'; -- only for snapshots that lock
FLUSH PRIVILEGES;
SHOW GRANTS FOR 'flink'@'%';`,
  postgres: `ALTER ROLE flink WITH LOGIN REPLICATION; -- RDS: GRANT rds_replication TO flink;
GRANT CONNECT ON DATABASE shop TO flink;
GRANT USAGE ON SCHEMA public TO flink;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO flink;
CREATE PUBLICATION dbz_publication FOR TABLE public.orders; -- by the owner of the tables`,
  oracle: `GRANT CREATE SESSION, LOGMINING, SELECT ANY TRANSACTION, FLASHBACK ANY TABLE, SELECT ANY TABLE TO flink;
GRANT SELECT_CATALOG_ROLE, EXECUTE_CATALOG_ROLE TO flink;
GRANT EXECUTE ON DBMS_LOGMNR TO flink;
GRANT EXECUTE ON DBMS_LOGMNR_D TO flink;
GRANT SELECT ON V_$LOG TO flink; -- and V_$LOGFILE, V_$ARCHIVED_LOG, V_$LOGMNR_CONTENTS, V_$DATABASE, …`,
  mongodb: `db.createRole({ role: 'flinkcdc', roles: [], privileges: [
  { resource: { db: '', collection: '' }, actions: ['splitVector', 'listDatabases', 'listCollections', 'collStats', 'find', 'changeStream'] }] })
db.grantRolesToUser('flink', ['flinkcdc'])`,
};

function grant(server: Server): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Grant the rights of a CDC user, and look at what it has now.',
      '授予 CDC 用户所需的权限，并检查当前权限。',
    ),
    cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
    command: GRANTS[server],
    verify: text('The source starts, and reaches the streaming phase.', 'Source 能够启动并进入增量阶段。'),
  };
}
