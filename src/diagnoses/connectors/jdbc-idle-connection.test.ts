import { testTold } from '#test/told';
import { jdbcIdleConnection } from './jdbc-idle-connection.ts';

// Templates: com.mysql.cj.exceptions.ExceptionFactory; org.postgresql.jdbc.PgConnection#checkClosed; MySQL error 4031.
testTold(jdbcIdleConnection, {
  finds: {
    'Oracle’s driver on a Chinese system': {
      log: `2024-05-06 10:00:00,000 ERROR org.apache.flink.connector.jdbc.internal.JdbcOutputFormat [] - JDBC executeBatch error, retry times = 0
java.sql.BatchUpdateException: 无法从套接字读取更多的数据
	at oracle.jdbc.driver.OraclePreparedStatement.executeLargeBatch(OraclePreparedStatement.java:9723)`,
      says: [],
    },
    'MySQL after hours of silence': {
      log: `2024-05-06 10:00:00,000 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator [] - Completed checkpoint 7 for job 00000000000000000000000000000001 (1 bytes, checkpointDuration=3 ms, finalizationTime=1 ms).
2024-05-06 18:00:01,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Sink: orders (1/1)#0 (a1b2) switched from RUNNING to FAILED with failure cause: java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: com.mysql.cj.jdbc.exceptions.CommunicationsException: The last packet successfully received from the server was 28,801,000 milliseconds ago. The last packet sent successfully to the server was 28,801,001 milliseconds ago. is longer than the server configured value of 'wait_timeout'. You should consider either expiring and/or testing connection validity before use in your application, increasing the server configured values for client timeouts, or using the Connector/J connection property 'autoReconnect=true' to avoid this problem.
	at com.mysql.cj.jdbc.exceptions.SQLError.createCommunicationsException(SQLError.java:174)
2024-05-06 18:00:01,100 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Job etl (00000000000000000000000000000001) switched from state RUNNING to RESTARTING.`,
      says: ['28,801,000', 'wait_timeout', 'isValid'],
    },
    PostgreSQL: {
      log: `java.io.IOException: java.sql.BatchUpdateException: failed
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:176)
	at org.apache.flink.connector.jdbc.internal.GenericJdbcSinkFunction.invoke(GenericJdbcSinkFunction.java:57)
Caused by: org.postgresql.util.PSQLException: This connection has been closed.
	at org.postgresql.jdbc.PgConnection.checkClosed(PgConnection.java:877)`,
    },
    // com.dtstack.chunjun.connector.jdbc.sink.JdbcOutputFormat#processWriteException
    'FlinkX, later ChunJun': {
      log: `java.lang.RuntimeException: Connection maybe closed
	at com.dtstack.chunjun.connector.jdbc.sink.JdbcOutputFormat.processWriteException(JdbcOutputFormat.java:340)
	at java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask.run(ScheduledThreadPoolExecutor.java:294)`,
      says: ['isValid'],
    },
    'people’s words': {
      log: `sink: JDBC to MySQL, connection opened once in open()
first write fails after nights without data
MySQL wait_timeout = 28800`,
      says: ['wait_timeout'],
    },
    'MySQL 8, said by the server': {
      log: 'com.mysql.cj.exceptions.CJException: The client was disconnected by the server because of inactivity. See wait_timeout and interactive_timeout for configuring this behavior.',
      says: ['FLINK-16681'],
    },
  },
  ignores: {
    'a database that does not answer': {
      log: `com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure

The last packet sent successfully to the server was 0 milliseconds ago. The driver has not received any packets from the server.
	at com.mysql.cj.jdbc.exceptions.SQLError.createCommunicationsException(SQLError.java:174)
Caused by: java.net.ConnectException: Connection refused (Connection refused)`,
      instead: 'external-unreachable',
    },
    'the log connection of a CDC source': {
      log: `io.debezium.DebeziumException: org.postgresql.util.PSQLException: This connection has been closed.
	at io.debezium.connector.postgresql.PostgresStreamingChangeEventSource.execute(PostgresStreamingChangeEventSource.java:205)`,
      instead: 'cdc-connection-dropped',
    },
  },
});
