import { testTold } from '#test/told';
import { jdbcBatchLost } from './jdbc-batch-lost.ts';

// Template: org.apache.flink.api.java.io.jdbc.JDBCUpsertOutputFormat#flush (Flink 1.10).
testTold(jdbcBatchLost, {
  finds: {
    'one error, then silence': {
      log: `2020-06-01 10:00:00,000 INFO  org.apache.flink.runtime.taskmanager.Task [] - Sink: orders (1/1) (a1b2) switched from DEPLOYING to RUNNING.
2020-06-01 12:00:00,000 ERROR org.apache.flink.api.java.io.jdbc.JDBCUpsertOutputFormat [] - JDBC executeBatch error, retry times = 1
org.postgresql.util.PSQLException: This connection has been closed.
	at org.postgresql.jdbc.PgConnection.checkClosed(PgConnection.java:857)
	at org.postgresql.jdbc.PgStatement.executeBatch(PgStatement.java:841)
	at org.apache.flink.api.java.io.jdbc.writer.AppendOnlyWriter.executeBatch(AppendOnlyWriter.java:66)
	at org.apache.flink.api.java.io.jdbc.JDBCUpsertOutputFormat.flush(JDBCUpsertOutputFormat.java:159)`,
      says: ['pgrade', 'max-retries'],
    },
  },
  ignores: {
    'a newer connector, which adds the batch again': {
      log: `2024-06-01 12:00:00,000 ERROR org.apache.flink.connector.jdbc.internal.JdbcOutputFormat [] - JDBC executeBatch error, retry times = 0
org.postgresql.util.PSQLException: This connection has been closed.
	at org.postgresql.jdbc.PgConnection.checkClosed(PgConnection.java:857)`,
    },
  },
});
