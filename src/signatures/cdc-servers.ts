import { defineSignatures } from './signature.ts';

/** Change data capture: what the database server has to be set up for, its connections, and changes of schema. */
export const cdcServersSignatures = defineSignatures([
  {
    id: 'cdc-server-version:mysql-statement',
    diagnosis: 'cdc-server-version',
    literal: ["near 'MASTER STATUS", "near 'SLAVE HOSTS", "near 'SLAVE STATUS", "near 'BINARY LOG STATUS"],
    pattern: /You have an error in your SQL syntax[^\n]{0,200}near '(?<statement>[A-Z ]{5,40}?)(?: at line|')/,
    role: 'trigger',
    strength: 'decisive',
    source: 'MySQL error 1064: SHOW MASTER STATUS was removed in 8.4; Flink CDC DebeziumUtils#currentBinlogOffset',
  },
  {
    id: 'cdc-server-version:said-by-connector',
    diagnosis: 'cdc-server-version',
    literal: [
      'connector only supports MySql',
      'connector only supports Oracle',
      'Cannot connect to a version of Postgres lower than',
      "Unrecognized pipeline stage name: '$changeStream'",
      'ORA-44609',
    ],
    pattern:
      /only supports (?<product>\w{5,10})\s+whose version is (?<supported>[^\n]{1,120}?),? but (?:actual )?is (?<actual>[\d.]{1,20})|only supports (?:MySql|Oracle)|version of Postgres lower than (?<lowest>[\d.]{1,8})|\$changeStream|ORA-44609/,
    role: 'trigger',
    strength: 'decisive',
    source: 'MySqlValidator, OracleValidator, PostgresConnection; MongoDB < 3.6; Oracle 19c without CONTINUOUS_MINE',
  },
  {
    id: 'cdc-not-enabled',
    diagnosis: 'cdc-not-enabled',
    literal: [
      ' do not enable cdc',
      'stage is only supported on replica sets',
      'requires wal_level',
      "wal_level property must be 'logical'",
      'ORA-01325',
      'as no archive logs are present',
      'could not access file "decoderbufs"',
      'could not access file "wal2json"',
    ],
    pattern:
      /SqlServer database (?<database>\S{1,128}) do not enable cdc|(?<mongo>only supported on replica sets)|(?<wal>wal_level)|(?<archive>ORA-01325|no archive logs are present)|could not access file "(?<plugin>\w{3,30})"/,
    role: 'trigger',
    strength: 'decisive',
    source: 'SqlServerDialect; MongoDB error 40573; PostgreSQL logical.c; Oracle ORA-01325; PostgreSQL dfmgr.c',
  },
  {
    // An empty answer, where no deeper cause (syntax, rights) says why.
    id: 'cdc-not-enabled:mysql',
    diagnosis: 'cdc-not-enabled',
    literal: 'Cannot read the binlog filename and position via',
    not: /near '|Access denied/,
    role: 'trigger',
    source: 'org.apache.flink.cdc.connectors.mysql.debezium.DebeziumUtils#currentBinlogOffset',
  },
  {
    id: 'cdc-snapshot-never-ends:said',
    diagnosis: 'cdc-snapshot-never-ends',
    literal: ['snapshot', 'Snapshot', 'binlog', 'stream split', '全量', '增量'],
    pattern:
      /(?:stay|stuck|remain|hang|sit)s?\b[^\n]{0,40}snapshot (?:phase|stage|split|reading)|snapshot[^\n]{0,60}(?:never|not|n't) (?:end|finish|switch|leave|assign)|(?:never|not|n't|no)\b[^\n]{0,40}(?:binlog|stream(?:ing)?|incremental|wal)\b[^\n]{0,30}(?:split|phase|stage|assigned|read|start)|(?:停留|卡|一直)[^\n]{0,12}全量|(?:读不到|没有|无法读取|不读|收不到|未进入|不进入)[^\n]{0,12}(?:binlog|增量)|只(?:能)?(?:读|有|同步)[^\n]{0,8}全量|(?:增量|binlog)(?:数据|日志)?[^\n]{0,8}(?:没有|没|未|不|无法)(?:能)?(?:同步|读|收|进入|更新|消费|到|过来)|(?:only|just)\b[^\n]{0,20}\b(?:snapshot|full|initial) (?:data|rows|load)\b/i,
    not: /no longer|retention|purge|过期|清理|JSON|savepoint/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md cdc-snapshot-never-ends (reported facts)',
  },
  {
    // Every healthy job prints it once; it matters only where no checkpoint completes after it.
    id: 'cdc-snapshot-never-ends:waits-for-checkpoint',
    literal: 'waiting for a complete checkpoint to mark the assigner finished',
    role: 'context',
    source: 'org.apache.flink.cdc.connectors.mysql.source.assigners.MySqlSnapshotSplitAssigner (INFO)',
  },
  {
    id: 'cdc-oracle-supplemental-logging',
    diagnosis: 'cdc-oracle-supplemental-logging',
    literal: ['upplemental logging not ', 'not configured with supplemental logging', 'ADD SUPPLEMENTAL LOG DATA'],
    pattern:
      /Supplemental logging not configured for table (?<table>[\w.$"#]{1,200}?)\.? |Database table '(?<quoted>[^']{1,200})' not configured with supplemental logging|Supplemental logging not (?:properly )?configured|ADD SUPPLEMENTAL LOG DATA/,
    role: 'trigger',
    strength: 'decisive',
    source: 'io.debezium.connector.oracle.logminer.LogMinerHelper / LogMinerStreamingChangeEventSource',
  },
  {
    id: 'cdc-postgres-slot:active',
    diagnosis: 'cdc-postgres-slot',
    literal: [' is active for PID '],
    pattern: /replication slot "(?<slot>[^"]{1,64})" is active for PID (?<pid>\d{1,10})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'PostgreSQL replication/slot.c (55006); repeated by PostgresReplicationConnection while it retries',
  },
  {
    id: 'cdc-postgres-slot:other',
    diagnosis: 'cdc-postgres-slot',
    literal: [
      'replication slot "',
      'obtain valid replication slot',
      'Creation of replication slot failed',
      'all replication slots are in use',
      'The replication slot is not ready after',
      'Fail to get or create slot for global stream split',
      'exceeds max_wal_senders',
      'No replication slot found',
    ],
    pattern:
      /replication slot "(?<missing>[^"]{1,64})" does not exist|(?<lost>can no longer get changes from) replication slot "(?<slot>[^"]{1,64})"|replication slot "(?<taken>[^"]{1,64})" already exists|(?<waits>(?:Cannot|Unable to) obtain valid replication slot)(?: '(?<waiting>[^']{1,64})')?|(?<full>all replication slots are in use|exceeds max_wal_senders)|slot is not ready after|Creation of replication slot failed|the slot name is (?<global>\S{1,64})\.|No replication slot found/,
    role: 'trigger',
    strength: 'decisive',
    source: 'PostgreSQL replication/slot.c; PostgresConnection, PostgresObjectUtils, PostgresSourceEnumerator',
  },
  {
    id: 'cdc-postgres-slot:said',
    diagnosis: 'cdc-postgres-slot',
    literal: [
      'pg_wal',
      'confirmed_flush_lsn',
      'replication slot',
      'restart_lsn',
      'WAL disk',
      'WAL grows',
      'the WAL',
      'WAL 堆',
      '复制槽',
    ],
    pattern:
      /(?:pg_wal|\bwal\b)[^\n]{0,60}(?:grow|full|retain|not (?:released|removed|recycled)|增长|上涨|占满|不释放|堆积)|(?:confirmed_flush_lsn|restart_lsn)[^\n]{0,60}(?:not (?:mov|advanc|chang)\w*|stuck|never|constant|does not|不变|不动|不推进)|(?:replication slot|复制槽)[^\n]{0,60}(?:inactive|active\W{1,4}f|lag|积压)/i,
    not: /RocksDB|HBase|ZooKeeper/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md cdc-postgres-slot (pg_replication_slots)',
  },
  {
    id: 'cdc-event-too-large',
    diagnosis: 'cdc-event-too-large',
    literal: [
      'log event entry exceeded max_allowed_packet',
      'bogus data in log event',
      'invalid memory alloc request size',
    ],
    pattern:
      /(?<packet>log event entry exceeded max_allowed_packet|bogus data in log event)|invalid memory alloc request size (?<bytes>\d{1,19})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'MySQL error 1236 (sql/rpl_binlog_sender.cc); PostgreSQL mcxt.c while decoding a large transaction',
  },
  {
    id: 'cdc-connection-dropped:mysql',
    diagnosis: 'cdc-connection-dropped',
    literal: [
      'Failed to deserialize data of EventHeader',
      'EventDataDeserializationException',
      'Failed to read next byte from position',
    ],
    and: /EOFException|Connection reset|SocketException|Broken pipe|end of stream|Read timed out|SQLSTATE: 08S01/,
    pattern:
      /Failed to deserialize data of EventHeaderV4|EventDataDeserializationException|Failed to read next byte from position (?<pos>\d{1,19})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer, io.ByteArrayInputStream',
  },
  {
    // Nothing below says why the bytes ended.
    id: 'cdc-connection-dropped:bytes',
    diagnosis: 'cdc-connection-dropped',
    literal: ['Failed to deserialize data of EventHeader', 'EventDataDeserializationException'],
    not: /EOFException|Connection reset|SocketException|Broken pipe|max_allowed_packet|bogus data|column index|Unknown MySQL type/,
    role: 'trigger',
    source: 'com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer',
  },
  {
    id: 'cdc-connection-dropped:other',
    diagnosis: 'cdc-connection-dropped',
    literal: [
      'Database connection failed when ',
      'terminating walsender process due to replication timeout',
      'Error processing binlog event',
      'An I/O error occurred while sending to the backend',
      'An I/O error occured while sending to the backend',
      'This connection has been closed',
      'Prematurely reached end of stream',
      'ORA-03135',
      'ORA-03113',
      'ORA-02396',
      'No more data to read from socket',
      'Connection reset',
    ],
    pattern:
      /Database connection failed when (?:writing|reading) (?:to|from) copy|walsender process due to replication timeout|I\/O error occurr?ed while sending to the backend|This connection has been closed|Prematurely reached end of stream|(?<code>ORA-03135|ORA-03113|ORA-02396)|No more data to read from socket|SocketException: Connection reset/,
    and: /debezium|[.-]cdc\.|BinaryLogClient|walsender|replication timeout|failed when (?:writing|reading) (?:to|from) copy|change event producer|[Ll]og[Mm]iner/,
    not: /AccessDenied|Access denied/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.postgresql.core.v3.replication.V3PGReplicationStream; PostgreSQL walsender.c; Oracle and MongoDB drivers',
  },
]);
