import { testTold } from '#test/told';
import { sinkDeadlock } from './sink-deadlock.ts';

// Templates: MySQL 1213 and 1205; ORA-00060.
testTold(sinkDeadlock, {
  finds: {
    'a dead-lock': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.BatchUpdateException: Deadlock found when trying to get lock; try restarting transaction`,
      says: ['keyed-shuffle'],
    },
    'a lock that is held': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: com.mysql.cj.jdbc.exceptions.MySQLTransactionRollbackException: Lock wait timeout exceeded; try restarting transaction`,
      says: ['lock'],
    },
  },
  ignores: {
    'the metastore’s lock': {
      log: 'org.apache.iceberg.exceptions.CommitFailedException: Timed out after 180000 ms waiting for lock on db.t',
      instead: 'table-lock-held',
    },
  },
});
