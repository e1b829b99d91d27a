import { defineSignatures } from './signature.ts';

const FLINK_CDC = 'org.apache.flink.cdc / com.ververica.cdc';

/** Change data capture: where to read from, what may be read, and what is written into the log. */
export const cdcSignatures = defineSignatures([
  {
    id: 'cdc-binlog-format:validator',
    diagnosis: 'cdc-binlog-format',
    literal: ['is configured with binlog_', 'binlog_format=ROW and restart', 'binlog_row_image=FULL and restart'],
    pattern:
      /configured with (?<variable>binlog_\w{3,30})(?: |=)(?<value>\w{1,40})|not configured to use a (?:ROW (?<format>binlog_format)|FULL (?<image>binlog_row_image))|binlog_(?:format=ROW|row_image=FULL) and restart/,
    role: 'trigger',
    strength: 'decisive',
    source: `${FLINK_CDC} MySqlValidator; io.debezium.connector.mysql.MySqlConnectorTask`,
  },
  {
    id: 'cdc-binlog-format:row-image',
    diagnosis: 'cdc-binlog-format',
    literal: [
      'ata row is smaller than a column index',
      'binlog event does not contain expected number of columns',
      'statement or mixed based replication format',
      'Received DML',
    ],
    role: 'trigger',
    strength: 'decisive',
    source: 'io.debezium.relational.TableSchemaBuilder; io.debezium.connector.mysql.MySqlStreamingChangeEventSource',
  },
  {
    id: 'cdc-binlog-format:said',
    diagnosis: 'cdc-binlog-format',
    literal: ['binlog_row_image', 'binlog_format', 'binlog-format', 'binlog-row-image'],
    pattern: /binlog[_-]row[_-]image\W{1,6}(?<image>minimal|noblob)|binlog[_-]format\W{1,6}(?<format>statement|mixed)/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md cdc-binlog-format (SHOW VARIABLES)',
  },
  {
    id: 'cdc-permission:mysql',
    diagnosis: 'cdc-permission',
    literal: ['Access denied; you need', 'privilege required to obtain a consistent snapshot'],
    // Doris and StarRocks say it of their own rights.
    not: /doris|starrocks|the (?:LOAD|ADMIN) privilege/i,
    pattern:
      /you need \(at least one of\) the (?<right>[^\n]{1,120}?) privilege|does not have the '(?<lock>[^']{1,40})' privilege required/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'MySQL error 1227 (ER_SPECIFIC_ACCESS_DENIED_ERROR); io.debezium.connector.mysql.MySqlSnapshotChangeEventSource',
  },
  {
    id: 'cdc-permission:mysql-select',
    diagnosis: 'cdc-permission',
    literal: ['command denied to user', 'Access denied for user'],
    pattern:
      /(?<right>SELECT|SHOW VIEW|RELOAD) command denied to user '(?<user>[^']{0,80})'@'[^']{0,255}' for table '?(?<table>[\w.`$]{1,128})|Access denied for user '(?<dbUser>[^']{0,80})'@'[^']{0,255}' to database '(?<database>[^']{1,64})'/,
    and: /debezium|[.-]cdc[.-]|binlog/i,
    role: 'trigger',
    strength: 'decisive',
    source: 'MySQL errors 1142 and 1044, below Flink CDC',
  },
  {
    id: 'cdc-permission:postgres',
    diagnosis: 'cdc-permission',
    literal: [
      'to start walsender',
      'to use replication slots',
      'attribute may use replication slots',
      'attribute may start',
      'superuser to create FOR ALL TABLES publication',
    ],
    role: 'trigger',
    strength: 'decisive',
    source: 'PostgreSQL postmaster/postinit.c, slotfuncs.c, publicationcmds.c (42501)',
  },
  {
    // The connector's ordinary connection is refused where that for replication is let in (pg_hba.conf), or it may not read.
    id: 'cdc-permission:postgres-catalog',
    diagnosis: 'cdc-permission',
    literal: [
      "Couldn't obtain encoding for database",
      'Unable to obtain valid replication slot',
      "Couldn't obtain database version",
      'Unable to get valid replication slot',
    ],
    pattern:
      /Couldn't obtain encoding for database (?<object>[\w."-]{1,128})|Unable to (?:obtain|get) valid replication slot|Couldn't obtain database version/,
    role: 'trigger',
    source:
      'io.debezium.connector.postgresql.connection.PostgresConnection#getDatabaseCharset, PostgresReplicationConnection',
  },
  {
    id: 'cdc-permission:postgres-object',
    diagnosis: 'cdc-permission',
    literal: ['must be owner of ', 'permission denied for '],
    pattern:
      /must be owner of (?:table|relation|publication) (?<table>[\w."]{1,128})|permission denied for (?:schema|table|relation|database|publication|sequence|view) (?<object>[\w."]{1,128})/,
    and: /debezium|[.-]cdc[.-]|PUBLICATION|replication/,
    role: 'trigger',
    strength: 'decisive',
    source: 'PostgreSQL aclchk.c, below Flink CDC',
  },
  {
    id: 'cdc-permission:oracle',
    diagnosis: 'cdc-permission',
    literal: ['ORA-01031', 'ORA-00942', 'PLS-00201'],
    pattern: /(?<right>ORA-01031|ORA-00942|PLS-00201)(?:: (?<said>[^\n]{1,120}))?/,
    and: /debezium|[.-]cdc[.-]|[Ll]og[Mm]iner|LOGMNR|V\$/,
    role: 'trigger',
    strength: 'decisive',
    source: 'Oracle errors below io.debezium.connector.oracle (V$ views, DBMS_LOGMNR, flashback of tables)',
  },
  {
    id: 'cdc-permission:mongodb',
    diagnosis: 'cdc-permission',
    literal: ['not authorized on '],
    pattern: /not authorized on (?<database>\S{1,64}) to execute command \{ ?(?<right>\w{1,30})/,
    and: /[cC]hange_?[sS]tream|debezium|[.-]cdc[.-]/,
    role: 'trigger',
    strength: 'decisive',
    source: 'MongoDB error 13 (Unauthorized), below MongoDB CDC',
  },
  {
    id: 'cdc-no-primary-key',
    diagnosis: 'cdc-no-primary-key',
    literal: [
      "chunk.key-column' is required for table without primary key",
      "chunk.key-column' must be set when the table doesn't have primary keys",
      'has no primary key. To use incremental snapshot',
      'Incremental snapshot for tables requires primary key',
      "The primary key is necessary when enable 'Key: 'scan.incremental.snapshot.enabled'",
    ],
    pattern:
      /Table '(?<quoted>[^']{1,200})' has no primary key|but table (?<table>[\w.`"$]{1,200}) doesn't have primary key|chunk\.key-column|primary key is necessary when enable/,
    role: 'trigger',
    strength: 'decisive',
    source: `${FLINK_CDC} ChunkUtils, JdbcChunkUtils, Db2Utils, MySqlTableSourceFactory`,
  },
  {
    id: 'cdc-no-primary-key:chunk-key',
    diagnosis: 'cdc-no-primary-key',
    literal: ['Chunk key column '],
    pattern:
      /Chunk key column '(?<column>[^']{1,100})' doesn't exist in the (?:columns|primary key) \[(?<columns>[^\]]{0,500})\] of the table (?<table>[\w.`"$]{1,200})/,
    role: 'trigger',
    strength: 'decisive',
    source: `${FLINK_CDC} ChunkUtils#getChunkKeyColumn`,
  },
  {
    id: 'cdc-table-not-matched',
    diagnosis: 'cdc-table-not-matched',
    literal: [
      "Can't find any matched tables",
      'No matched tables found. Please verify',
      'No table filters found for filtered publication',
      "Cannot find any table by the option 'tables'",
      "Cannot find any table with by the option 'tables.exclude'",
    ],
    pattern:
      /configured database-name: \[?(?<database>[^\n\]]{0,200}?)\]? and table-name: \[?(?<table>[^\n\]]{0,300})|database\(s\) \[(?<databases>[^\]]{0,200})\] and table\(s\) \[(?<tables>[^\]]{0,300})\]|by the option 'tables(?:\.exclude)?' {1,2}= ?(?<option>[^\n]{0,300})|No table filters found for filtered publication (?<publication>\S{1,64})|Can't find any matched tables(?!, please check your configured)|No matched tables found(?!\. Please verify:\n)/,
    role: 'trigger',
    strength: 'decisive',
    source: `${FLINK_CDC} DebeziumUtils#discoverCapturedTables, MySqlDataSourceFactory`,
  },
  {
    id: 'cdc-table-not-matched:filters',
    diagnosis: 'cdc-table-not-matched',
    literal: ['list filters, no changes will be captured'],
    role: 'trigger',
    source:
      'io.debezium.relational.RelationalSnapshotChangeEventSource / HistorizedRelationalSnapshotChangeEventSource (WARN)',
  },
  {
    id: 'cdc-server-id',
    diagnosis: 'cdc-server-id',
    literal: [
      'with the same server_uuid/server_id as this',
      'in the mysql cdc connector should be globally unique, but conflicts happen',
    ],
    role: 'trigger',
    strength: 'decisive',
    source: 'MySQL error 1236 of the dump thread; org.apache.flink.cdc.connectors.mysql.MySqlErrorHandler',
  },
  {
    id: 'cdc-server-id:range',
    diagnosis: 'cdc-server-id',
    literal: 'is out of server id range',
    pattern: /Subtask ID (?<subtask>\d{1,6}) is out of server id range (?<range>\S{1,40})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.cdc.connectors.mysql.source.config.ServerIdRange#getServerId',
  },
]);
