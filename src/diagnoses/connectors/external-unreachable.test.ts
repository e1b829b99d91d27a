import { testTold } from '#test/told';
import { externalUnreachable } from './external-unreachable.ts';

// Templates: com.mysql.cj SQLError; pgjdbc ConnectionFactoryImpl; Oracle ORA-12541; MongoDB BaseCluster.
testTold(externalUnreachable, {
  finds: {
    'SQL Server’s driver on a Chinese system': {
      log: 'com.microsoft.sqlserver.jdbc.SQLServerException: 通过端口 1433 连接到主机 db.shop 的 TCP/IP 连接失败。错误:“connect timed out。请验证连接属性。”',
      says: ['db.shop'],
    },
    'a PostgreSQL driver on a Chinese system': {
      log: 'Caused by: org.postgresql.util.PSQLException: 尝试连线已失败。\n\tat org.postgresql.core.v3.ConnectionFactoryImpl.openConnectionImpl(ConnectionFactoryImpl.java:292)\nCaused by: java.net.SocketTimeoutException: connect timed out',
      says: [],
    },
    MySQL: {
      log: `com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure

The last packet sent successfully to the server was 0 milliseconds ago. The driver has not received any packets from the server.
	at com.mysql.cj.jdbc.exceptions.SQLError.createCommunicationsException(SQLError.java:174)
	at org.apache.flink.connector.jdbc.table.JdbcRowDataLookupFunction.open(JdbcRowDataLookupFunction.java:120)
Caused by: java.net.ConnectException: Connection refused (Connection refused)`,
      says: ['TaskManager'],
    },
    PostgreSQL: {
      log: 'org.postgresql.util.PSQLException: Connection to db.shop:5432 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.',
      says: ['db.shop:5432'],
    },
    MongoDB: {
      log: 'com.mongodb.MongoTimeoutException: Timed out after 30000 ms while waiting for a server that matches WritableServerSelector. Client view of cluster state is {type=UNKNOWN}',
    },
  },
  ignores: {
    Kafka: {
      log: 'org.apache.kafka.common.errors.TimeoutException: Timed out waiting for a node assignment. Call: describeTopics',
      instead: 'kafka-broker-unreachable',
    },
    'the metastore': {
      log: 'MetaException(message:Could not connect to meta store using any of the URIs provided. Most recent failure: org.apache.thrift.transport.TTransportException: java.net.ConnectException: Connection refused)',
      instead: 'catalog-unreachable',
    },
  },
});
