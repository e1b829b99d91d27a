import { testTold } from '#test/told';
import { externalConnectionsExhausted } from './external-connections-exhausted.ts';

// Templates: MySQL 1040; com.zaxxer.hikari.pool.HikariPool.
testTold(externalConnectionsExhausted, {
  finds: {
    'the server': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.SQLNonTransientConnectionException: Data source rejected establishment of connection,  message from server: "Too many connections"`,
      says: ['max_connections'],
    },
    'the pool': {
      log: 'java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available, request timed out after 30000ms.',
      says: ['30000'],
    },
  },
  ignores: {
    'a pool of HTTP connections to S3': {
      log: 'com.amazonaws.SdkClientException: Unable to execute HTTP request: Timeout waiting for connection from pool',
    },
  },
});
