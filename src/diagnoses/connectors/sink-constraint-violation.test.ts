import { testTold } from '#test/told';
import { sinkConstraintViolation } from './sink-constraint-violation.ts';

// Templates: MySQL 1062, 1452, 1048; PostgreSQL 23505; ORA-00001.
testTold(sinkConstraintViolation, {
  finds: {
    'a duplicate key': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.BatchUpdateException: Duplicate entry '42' for key 'orders.PRIMARY'
	at com.mysql.cj.jdbc.exceptions.SQLError.createBatchUpdateException(SQLError.java:224)`,
      says: ['orders.PRIMARY', 'NOT ENFORCED'],
    },
    'PostgreSQL in Chinese': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: org.postgresql.util.PSQLException: 错误: 重复键违反唯一约束"orders_pkey"`,
      says: ['NOT ENFORCED'],
    },
    'a missing parent': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.SQLIntegrityConstraintViolationException: Cannot add or update a child row: a foreign key constraint fails (\`shop\`.\`items\`, CONSTRAINT \`fk\` FOREIGN KEY (\`order_id\`) REFERENCES \`orders\` (\`id\`))`,
      says: ['parent'],
    },
    'a null': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: org.postgresql.util.PSQLException: ERROR: null value in column "name" of relation "orders" violates not-null constraint`,
      says: ['name', 'COALESCE'],
    },
  },
  ignores: {
    'Flink’s own check': {
      log: "org.apache.flink.table.api.TableException: Column 'name' is NOT NULL, however, a null value is being written into it. You can set job configuration 'table.exec.sink.not-null-enforcer'='DROP' to suppress this exception and drop such records silently.",
      instead: 'sql-not-null',
    },
  },
});
