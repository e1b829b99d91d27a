import { testTold } from '#test/told';
import { tableLockHeld } from './table-lock-held.ts';

// Template: org.apache.iceberg.hive.MetastoreLock#acquireLock.
testTold(tableLockHeld, {
  finds: {
    Iceberg: {
      log: `org.apache.iceberg.exceptions.CommitFailedException: org.apache.iceberg.hive.LockException: Timed out after 183421 ms waiting for lock on dw.orders
	at org.apache.iceberg.hive.HiveTableOperations.doCommit(HiveTableOperations.java:190)`,
      says: ['dw.orders', 'HIVE_LOCKS'],
    },
    Hudi: {
      log: 'org.apache.hudi.exception.HoodieLockException: Unable to acquire lock, lock object LockResponse(lockid:1, state:WAITING)',
    },
  },
  ignores: {
    'a row lock': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.BatchUpdateException: Lock wait timeout exceeded; try restarting transaction`,
      instead: 'sink-deadlock',
    },
  },
});
