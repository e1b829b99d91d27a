import { defineSignatures } from './signature.ts';

const FLINK_CDC = 'org.apache.flink.cdc / com.ververica.cdc';

/** Change data capture: the place in the server’s log from which to go on. */
export const cdcPositionsSignatures = defineSignatures([
  {
    id: 'cdc-position-lost:mysql',
    diagnosis: 'cdc-position-lost',
    literal: 'but this is no longer available on the server',
    pattern:
      /trying to read binlog starting at (?:(?:[^\n]{0,2000}?(?:file=|currentBinlogFilename=|binlog file '))(?<file>[\w.-]{1,100})'?,? ?(?:pos=|currentBinlogPosition=)?(?<pos>\d{1,19})?)?[^\n]{0,2000}no longer available on the server/,
    role: 'trigger',
    strength: 'decisive',
    source: `${FLINK_CDC} StatefulTaskContext#loadStartingOffsetState; io.debezium.connector.mysql.MySqlConnectorTask`,
  },
  {
    id: 'cdc-position-lost:mysql-timestamp',
    diagnosis: 'cdc-position-lost',
    literal: 'was set to TIMESTAMP but unable to find starting binlog offset',
    role: 'trigger',
    strength: 'decisive',
    source: `${FLINK_CDC} mysql.debezium.reader.BinlogSplitReader: older than every binlog the server still has`,
  },
  {
    id: 'cdc-position-lost:mysql-server',
    diagnosis: 'cdc-position-lost',
    literal: [
      'Could not find first log file name in binary log index file',
      'purged binary logs containing GTIDs',
      'purged required binary logs',
      'to start replication from impossible position',
      'to start replication from position > file size',
      'Slave has more GTIDs than the master has',
      'has more GTIDs than the source has',
    ],
    role: 'trigger',
    strength: 'decisive',
    source: 'MySQL error 1236 (ER_MASTER_FATAL_ERROR_READING_BINLOG), sql/rpl_binlog_sender.cc',
  },
  {
    id: 'cdc-position-lost:postgres',
    diagnosis: 'cdc-position-lost',
    literal: ['has been removed from the database write-ahead log', 'requested WAL segment '],
    pattern:
      /offset to start reading from has been removed from the database write-ahead log|requested WAL segment (?<file>\w{1,64}) has already been removed/,
    role: 'trigger',
    strength: 'decisive',
    source: 'io.debezium.connector.postgresql.connection.PostgresReplicationConnection; PostgreSQL walsender',
  },
  {
    id: 'cdc-position-lost:mongodb',
    diagnosis: 'cdc-position-lost',
    literal: [
      'no longer be in the oplog',
      'ResumeToken not found',
      'resume token was not found',
      'ChangeStreamHistoryLost',
    ],
    role: 'trigger',
    strength: 'decisive',
    source: 'MongoDB errors 280, 286, 40576; com.mongodb.kafka.connect.source.MongoSourceTask; MongoDBStreamFetchTask',
  },
  {
    id: 'cdc-position-lost:oracle',
    diagnosis: 'cdc-position-lost',
    literal: ['do not contain the offset scn', 're-snapshot is required', 'ORA-01291', 'ORA-01292', 'ORA-00308'],
    pattern:
      /(?:do not contain the|contains?) offset (?:scn|SCN:?) (?<scn>\d{1,40})|re-snapshot is required|(?<code>ORA-0129[12]|ORA-00308)(?:: (?<said>[^\n]{1,120}))?/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'io.debezium.connector.oracle.logminer.LogMinerStreamingChangeEventSource, LogMinerHelper; Oracle error messages',
  },
  {
    id: 'cdc-position-lost:sql-server',
    diagnosis: 'cdc-position-lost',
    literal: ['cdc.fn_cdc_get_all_changes_', 'the saved offset is no longer valid'],
    pattern:
      /insufficient number of arguments were supplied for the procedure or function cdc\.fn_cdc_get_all_changes_|cdc\.fn_cdc_get_all_changes_[^\n]{0,40}提供的参数数目不足|been purged and the saved offset is no longer valid/,
    role: 'trigger',
    strength: 'decisive',
    source: 'SQL Server error 313 (LSN below the minimum of the capture instance); SqlServerStreamingChangeEventSource',
  },
  {
    id: 'cdc-position-lost:said',
    diagnosis: 'cdc-position-lost',
    literal: ['binlog', 'oplog', 'WAL segment', 'archive log', '归档日志'],
    pattern:
      /(?:binlog|oplog|wal|archive log|归档日志)s?\b[^\n]{0,80}(?:purged|expired|deleted|rotated away|no longer (?:there|exists?)|清理|过期|被删|丢失)|(?:purge|expire|retention|过期|保留)[^\n]{0,40}(?:binlog|oplog)[^\n]{0,60}(?:shorter|less|only|小于|短于|只有)/i,
    not: /never|not (?:purged|expired|deleted)/,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md cdc-position-lost (reported facts)',
  },
]);
