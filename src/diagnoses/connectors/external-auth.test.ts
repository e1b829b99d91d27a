import { testTold } from '#test/told';
import { externalAuth } from './external-auth.ts';

// Templates: MySQL 1045, 1142; PostgreSQL 28P01; Redis; Elasticsearch security_exception.
testTold(externalAuth, {
  finds: {
    'a wrong password': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.SQLException: Access denied for user 'flink'@'10.0.0.7' (using password: YES)
	at com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:130)`,
      says: ['flink', '10.0.0.7'],
    },
    'a missing grant': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.SQLSyntaxErrorException: INSERT command denied to user 'flink'@'10.0.0.7' for table 'orders'`,
      says: ['GRANT', 'orders'],
    },
    Redis: { log: 'redis.clients.jedis.exceptions.JedisDataException: NOAUTH Authentication required.' },
    Elasticsearch: {
      log: 'ElasticsearchStatusException[Elasticsearch exception [type=security_exception, reason=unable to authenticate user [elastic] for REST request [/_bulk]]]',
      says: ['elastic'],
    },
  },
  ignores: {
    Kafka: {
      log: 'org.apache.kafka.common.errors.SaslAuthenticationException: Authentication failed during authentication due to invalid credentials with SASL mechanism SCRAM-SHA-512',
      instead: 'kafka-auth',
    },
  },
});
