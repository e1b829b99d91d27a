import { testTold } from '#test/told';
import { cdcPermission } from './cdc-permission.ts';

// Templates: MySQL errors 1227 and 1142; PostgreSQL postinit.c, aclchk.c; Oracle ORA-01031; MongoDB error 13.
testTold(cdcPermission, {
  finds: {
    'MySQL without RELOAD': {
      log: `org.apache.kafka.connect.errors.ConnectException: An exception occurred in the change event producer. This connector will be stopped.
	at io.debezium.pipeline.ErrorHandler.setProducerThrowable(ErrorHandler.java:42)
Caused by: java.sql.SQLSyntaxErrorException: Access denied; you need (at least one of) the RELOAD or FLUSH_TABLES privilege(s) for this operation
	at com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:120)`,
      says: ['RELOAD', 'GRANT'],
    },
    'PostgreSQL without REPLICATION': {
      log: 'org.postgresql.util.PSQLException: FATAL: must be superuser or replication role to start walsender',
      says: ['REPLICATION'],
    },
    'PostgreSQL, a publication on another’s table': {
      log: `io.debezium.jdbc.JdbcConnectionException: ERROR: must be owner of table orders
	at io.debezium.connector.postgresql.connection.PostgresReplicationConnection.initPublication(PostgresReplicationConnection.java:180)`,
      says: ['CREATE PUBLICATION'],
    },
    'Oracle without LogMiner': {
      log: `io.debezium.DebeziumException: Failed to get log files
	at io.debezium.connector.oracle.logminer.LogMinerStreamingChangeEventSource.execute(LogMinerStreamingChangeEventSource.java:150)
Caused by: java.sql.SQLSyntaxErrorException: ORA-00942: table or view does not exist`,
      says: ['LOGMINING'],
    },
  },
  ignores: {
    'a wrong password': {
      log: "java.sql.SQLException: Access denied for user 'flink'@'10.0.0.1' (using password: YES)",
      instead: 'external-auth',
    },
    'a position that is gone': {
      log: 'Caused by: io.debezium.DebeziumException: Could not find first log file name in binary log index file Error code: 1236; SQLSTATE: HY000.',
      instead: 'cdc-position-lost',
    },
  },
});
