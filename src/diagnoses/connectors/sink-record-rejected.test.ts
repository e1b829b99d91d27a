import { testTold } from '#test/told';
import { sinkRecordRejected } from './sink-record-rejected.ts';

// Templates: MySQL 1406, 1366; PostgreSQL 22001; Elasticsearch FieldMapper; Doris StreamLoadExecutor.
testTold(sinkRecordRejected, {
  finds: {
    MySQL: {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: com.mysql.cj.jdbc.exceptions.MysqlDataTruncation: Data truncation: Data too long for column 'name' at row 1`,
      says: ['name'],
    },
    'a character set': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.BatchUpdateException: Incorrect string value: '\\xF0\\x9F\\x98\\x80' for column 'title' at row 3`,
      says: ['title', 'utf8mb4'],
    },
    Elasticsearch: {
      log: "ElasticsearchException[Elasticsearch exception [type=mapper_parsing_exception, reason=failed to parse field [price] of type [long] in document with id '1'. Preview of field's value: 'n/a']]",
      says: ['price', 'long'],
    },
    Doris: {
      log: 'org.apache.doris.flink.exception.StreamLoadException: stream load error: [DATA_QUALITY_ERROR]too many filtered rows, see more in http://10.0.0.1:8040/api/_load_error_log?file=__shard_2/error_log_1',
      says: ['http://10.0.0.1:8040/api/_load_error_log?file=__shard_2/error_log_1'],
    },
  },
  ignores: {
    'a column that is not there': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.SQLSyntaxErrorException: Unknown column 'name' in 'field list'`,
      instead: 'external-schema-mismatch',
    },
  },
});
