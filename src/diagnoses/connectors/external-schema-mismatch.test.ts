import { testTold } from '#test/told';
import { externalSchemaMismatch } from './external-schema-mismatch.ts';

// Templates: MySQL 1054, 1146; PostgreSQL 42P01; Elasticsearch IndexNotFoundException; Doris FE.
testTold(externalSchemaMismatch, {
  finds: {
    'a column': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.BatchUpdateException: Unknown column 'channel' in 'field list'`,
      says: ['channel'],
    },
    PostgreSQL: {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: org.postgresql.util.PSQLException: ERROR: relation "public.orders" does not exist`,
      says: ['public.orders'],
    },
    'an index': {
      log: 'ElasticsearchException[Elasticsearch exception [type=index_not_found_exception, reason=no such index [orders]]]',
      says: ['orders'],
    },
    Doris: {
      log: 'org.apache.doris.flink.exception.DorisRuntimeException: stream load error: [ANALYSIS_ERROR]errCode = 2, detailMessage = Unknown table orders2',
      says: ['orders2'],
    },
  },
  ignores: {
    'a value that is too long': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: com.mysql.cj.jdbc.exceptions.MysqlDataTruncation: Data truncation: Data too long for column 'name' at row 1`,
      instead: 'sink-record-rejected',
    },
  },
});
