import { defineSignatures } from './signature.ts';

/** Below a change data capture source the same words mean another fault. */
const CDC = /debezium|[.-]cdc\.|BinaryLogClient|walsender|failed when (?:writing|reading) (?:to|from) copy/;

const MYSQL = 'MySQL server errors (share/messages_to_clients.txt)';
const POSTGRES = 'PostgreSQL (errcodes.txt, and its zh_CN catalogue)';

/** What databases say through JDBC drivers: connections, constraints, values, names. */
export const jdbcSignatures = defineSignatures([
  {
    id: 'jdbc-idle-connection:last-packet',
    diagnosis: 'jdbc-idle-connection',
    literal: 'The last packet successfully received from the server was',
    // Ten seconds and more of silence; a shorter one is a connection that broke while it worked.
    pattern:
      /The last packet successfully received from the server was (?<idle>\d{2,3},\d{3}|\d{1,3}(?:,\d{3}){2,3}|\d{5,15}) milliseconds ago/,
    not: /Read timed out|SocketTimeoutException|debezium|binlog/,
    role: 'trigger',
    strength: 'decisive',
    source: 'com.mysql.cj.exceptions.ExceptionFactory (CommunicationsException.4 and following)',
  },
  {
    id: 'jdbc-idle-connection:closed',
    diagnosis: 'jdbc-idle-connection',
    literal: [
      'This connection has been closed',
      'No operations allowed after connection closed',
      'No operations allowed after statement closed',
      'The connection is closed',
      'Closed Connection',
      'ORA-17008',
      '关闭的连接',
      '该连接已关闭',
      '已经被关闭',
      'disconnected by the server because of inactivity',
      'terminating connection due to idle',
      'ORA-02396',
      'An I/O error occurred while sending to the backend',
      'is longer than the server configured value',
      'JDBC connection is not valid, and reestablish connection failed',
      'Connection is closed',
    ],
    pattern:
      /(?:SQL\w*Exception|PSQLException|CommunicationsException|SQLRecoverableException|ClosedException)[^\n]{0,300}(?:This connection has been closed|connection closed|statement closed|connection is closed|Closed Connection|ORA-17008|关闭的连接|该连接已关闭|(?:[Cc]onnection|statement) 已经被关闭|ORA-02396|sending to the backend|because of inactivity|due to idle|longer than the server configured)|disconnected by the server because of inactivity|terminating connection due to idle|No operations allowed after (?:connection|statement) closed|ORA-02396|is longer than the server configured value|JDBC connection is not valid/,
    not: new RegExp(
      `${CDC.source}|jdbc\\.JDBC\\w*OutputFormat|^(?![\\s\\S]*connector\\.jdbc)[\\s\\S]*retry times = 1\\b|kafka|Pulsar|zookeeper|starting up|shutting down`,
    ),
    role: 'trigger',
    strength: 'decisive',
    source:
      'com.mysql.cj.jdbc.ConnectionImpl, org.postgresql.jdbc.PgConnection#checkClosed, oracle.jdbc.driver, SQLServerConnection; MySQL error 4031',
  },
  {
    // Said after a write failed and the connection did not answer: idle too long, or the database went away.
    id: 'jdbc-idle-connection:flinkx',
    diagnosis: 'jdbc-idle-connection',
    literal: 'Connection maybe closed',
    and: /[jJ]dbc/,
    role: 'trigger',
    source: 'com.dtstack.flinkx (later chunjun) connector.jdbc.sink.JdbcOutputFormat#processWriteException',
  },
  {
    id: 'jdbc-idle-connection:broken',
    diagnosis: 'jdbc-idle-connection',
    literal: [
      'Communications link failure',
      'Broken pipe',
      'ORA-03113',
      'ORA-03135',
      'No more data to read from socket',
      '无法从套接字读取更多的数据',
    ],
    and: /^(?=[\s\S]*(?:com\.mysql|org\.mariadb|oracle\.jdbc|org\.postgresql|com\.microsoft\.sqlserver|dm\.jdbc))(?=[\s\S]*(?:EOFException|Can not read response|Connection reset|Broken pipe|successfully received|ORA-0311?3?5?|No more data|无法从套接字读取))/,
    not: new RegExp(
      `${CDC.source}|Connection refused|UnknownHost|has not received any packets|timed out|No route to host|retry times = 1\\b|was \\d{1,4} milliseconds ago`,
    ),
    role: 'trigger',
    source: 'JDBC drivers: a write on a connection that the other side has ended',
  },
  {
    id: 'jdbc-idle-connection:said',
    diagnosis: 'jdbc-idle-connection',
    literal: ['wait_timeout', ' idle', '空闲', '长时间没有数据', '长时间无数据'],
    pattern:
      /(?:jdbc|mysql|postgres|oracle|database|数据库)[^\n]{0,80}(?:idle|quiet|no data|空闲|没有数据|无数据)[^\n]{0,80}(?:fail|error|closed|broken|drop|失败|报错|断开|关闭)|(?:idle|quiet|空闲|无数据|没有数据)[^\n]{0,60}(?:jdbc|mysql|connection|连接)[^\n]{0,40}(?:closed|lost|drop|fail|断|关闭|失效)/i,
    not: /[Kk]afka|TaskManager|watermark|水位/,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md jdbc-idle-connection (reported facts)',
  },
  {
    id: 'jdbc-batch-lost',
    diagnosis: 'jdbc-batch-lost',
    literal: 'JDBC executeBatch error, retry times',
    pattern: /JDBC executeBatch error, retry times = (?<retry>\d{1,4})/,
    and: /connection has been closed|connection closed|[Cc]onnection is closed|Closed Connection|Communications link failure|I\/O error occurred|Broken pipe|Connection reset/,
    // Since 1.11 the connector counts from 0, validates the connection, and adds the batch again.
    not: /retry times = 0\b|connector\.jdbc\.internal|JdbcBatchingOutputFormat|JdbcOutputFormat\b|LookupFunction/,
    role: 'trigger',
    strength: 'decisive',
    versions: '–1.10',
    source: 'org.apache.flink.api.java.io.jdbc.JDBCUpsertOutputFormat#flush (FLINK-16708)',
  },
  {
    id: 'jdbc-batch-lost:said',
    diagnosis: 'jdbc-batch-lost',
    literal: ['executeBatch', 'one batch', 'retry', '重试', '丢失', 'missing'],
    pattern:
      /(?:batch|批)[^\n]{0,60}(?:missing|lost|empty|丢失|丢了|缺失|空)[^\n]{0,60}(?:retr|connection|重试|连接)|(?:retr\w{0,6}|重试)[^\n]{0,60}(?:connection|连接)[^\n]{0,60}(?:missing|lost|empty|丢失|缺失|丢数)/i,
    not: /[Kk]afka|transaction/,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md jdbc-batch-lost (reported facts)',
  },
  {
    id: 'external-connections-exhausted',
    diagnosis: 'external-connections-exhausted',
    literal: [
      'Too many connections',
      'too many clients already',
      'Already too many clients',
      'Too many open connections',
      'remaining connection slots are reserved',
      'too many connections for ',
      'has exceeded the ',
      'ORA-12519',
      'ORA-12516',
      'ORA-12520',
      'ORA-00018',
      'aximum number of processes',
      'aximum number of sessions',
      'ORA-00020',
      'Connection is not available, request timed out after',
      'GetConnectionTimeoutException',
      'Could not get a resource since the pool is exhausted',
      'Timeout waiting for idle object',
      'Timeout waiting for a pooled item',
      'Timeout waiting for a pooled object',
      'max number of clients reached',
      'Pool exhausted',
    ],
    pattern:
      /(?<server>Too many connections|[Tt]oo many clients already|Already too many clients(?:, active\/non-active(?:\/reserved)?: (?<used>[\d/]{1,40}))?|Too many open connections|connection slots are reserved|too many connections for (?:role|database) "[^"]{1,64}"|has exceeded the '(?:max_user_connections|max_connections\w*)'|ORA-125(?:19|16|20)|ORA-000(?:18|20)|[Mm]aximum number of (?:processes|sessions)(?: \(\d{1,9}\))? exceeded|max number of clients reached)|(?<pool>(?:HikariPool[^\n]{0,80})?Connection is not available, request timed out after (?<waited>\d{1,9})ms|GetConnectionTimeoutException|pool is exhausted|Timeout waiting for (?:idle object|a pooled (?:item|object))|Pool exhausted)/,
    not: /s3|hadoop\.fs|aliyun|Unable to execute HTTP request/i,
    role: 'trigger',
    strength: 'decisive',
    source: `${MYSQL} 1040, 1203, 1226; ${POSTGRES} 53300; GaussDB; Oracle; HikariCP, Druid, Jedis/commons-pool, MongoDB driver; Redis`,
  },
  {
    id: 'external-tls',
    diagnosis: 'external-tls',
    literal: [
      'Public Key Retrieval is not allowed',
      'could not establish a secure connection to SQL Server',
      'The server does not support SSL',
      '无法使用安全套接字层',
      '服务器不支援 SSL 连线',
      'Connections using insecure transport are prohibited',
    ],
    pattern:
      /(?<key>Public Key Retrieval is not allowed)|secure connection to SQL Server|无法使用安全套接字层|(?<without>The server does not support SSL|服务器不支援 SSL 连线)|(?<needed>insecure transport are prohibited)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'com.mysql.cj.protocol.a.authentication.CachingSha2PasswordPlugin; mssql-jdbc; pgjdbc; MySQL error 3159',
  },
  {
    // A trust store that is empty, or not there: the JDK says it in these words only.
    id: 'external-tls:trust-anchors',
    diagnosis: 'external-tls',
    literal: 'trustAnchors parameter must be non-empty',
    not: /kafka|akka|pekko|kubernetes|amazonaws|hadoop\.fs/i,
    pattern: /(?<said>trustAnchors parameter must be non-empty)/,
    role: 'trigger',
    source: 'java.security.cert.PKIXParameters#setTrustAnchors',
  },
  {
    id: 'external-tls:handshake',
    diagnosis: 'external-tls',
    literal: [
      'SSLHandshakeException',
      'PKIX path building failed',
      'No appropriate protocol',
      'unrecognized SSL message',
    ],
    and: /com\.mysql|org\.mariadb|org\.postgresql|sqlserver|elasticsearch|opensearch|com\.mongodb|redis|lettuce|clickhouse|doris|starrocks|rabbitmq|pulsar|debezium|HttpClient|RestClient/i,
    not: /kafka|akka|pekko|kubernetes|amazonaws|hadoop\.fs/i,
    pattern:
      /(?:SSLHandshakeException|PKIX path building failed|No appropriate protocol|SSL message)(?<said>[^\n]{0,160})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'javax.net.ssl below a database, search or HTTP client',
  },
]);
