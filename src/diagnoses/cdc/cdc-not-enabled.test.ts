import { testTold } from '#test/told';
import { cdcNotEnabled } from './cdc-not-enabled.ts';

// Templates: SqlServerDialect; MongoDB error 40573; PostgreSQL logical.c; DebeziumUtils#currentBinlogOffset.
testTold(cdcNotEnabled, {
  finds: {
    'no SQL Server Agent': {
      log: 'io.debezium.DebeziumException: No maximum LSN recorded in the database; please ensure that the SQL Server Agent is running',
      says: ['SQL Server Agent', 'sp_cdc_enable_db'],
    },
    'Oracle without an archive log': {
      log: 'io.debezium.DebeziumException: The Oracle server is not configured to use a archive log LOG_MODE, which is required for this connector to work properly. Change the Oracle configuration to use a LOG_MODE=ARCHIVELOG and restart the connector.',
      says: ['ARCHIVELOG'],
    },
    'PostgreSQL 17': { log: 'ERROR: logical decoding requires "wal_level" >= "logical"', says: ['wal_level'] },
    'SQL Server': {
      log: 'org.apache.flink.table.api.ValidationException: SqlServer database shop do not enable cdc.',
      says: ['sp_cdc_enable_db'],
    },
    MongoDB: {
      log: "com.mongodb.MongoCommandException: Command failed with error 40573 (Location40573): 'The $changeStream stage is only supported on replica sets' on server m1:27017",
      says: ['rs.initiate'],
    },
    PostgreSQL: {
      log: 'org.postgresql.util.PSQLException: ERROR: logical decoding requires wal_level >= logical',
      says: ['wal_level'],
    },
    'PostgreSQL without the plugin': {
      log: 'org.postgresql.util.PSQLException: ERROR: could not access file "decoderbufs": No such file or directory',
      says: ['pgoutput'],
    },
    'MySQL without binlog': {
      log: "org.apache.flink.util.FlinkRuntimeException: Cannot read the binlog filename and position via 'SHOW MASTER STATUS'. Make sure your server is correctly configured",
      says: ['log_bin'],
    },
  },
  ignores: {
    'MySQL 8.4': {
      log: `org.apache.flink.util.FlinkRuntimeException: Cannot read the binlog filename and position via 'SHOW MASTER STATUS'. Make sure your server is correctly configured
Caused by: java.sql.SQLSyntaxErrorException: You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'MASTER STATUS' at line 1`,
      instead: 'cdc-server-version',
    },
  },
});
