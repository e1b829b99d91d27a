import { defineSignatures } from './signature.ts';

/** Whoever else prints the same words has rules of its own: file systems, Kafka, Flink's own network and clients. */
const OTHERS =
  /kafka|bootstrap\.servers|thrift|metastore|hadoop\.(?:ipc|hdfs|fs)|hdfs|zookeeper|zoo_|akka|pekko|kubernetes|fabric8|amazonaws|awssdk|aliyun|s3a?:\/\/|oss:\/\/|RestC(?:lusterC)?lient|org\.apache\.flink\.(?:runtime\.(?:rest|rpc|blob|taskexecutor|registration|io\.network)|client|shaded)|RemoteTransport|LocalTransport|Remote connection to \[|CliFrontend|:8081|yarn/i;

/** What a client of some system says when it is not on record which: its frames were left out. */
export const shortNetworkSignatures = defineSignatures([
  {
    id: 'external-unreachable:bare',
    diagnosis: 'external-unreachable',
    literal: [
      'ConnectException: Connection refused',
      'ConnectException: 拒绝连接',
      'ConnectException: 连接被拒绝',
      'ConnectException: Connection timed out',
      'ConnectException: 连接超时',
      'SocketTimeoutException: connect timed out',
      'SocketTimeoutException: Connect timed out',
      'UnknownHostException: ',
      'NoRouteToHostException',
      'HttpHostConnectException',
      'ConnectTimeoutException',
    ],
    pattern:
      /(?<refused>ConnectException: (?:Connection refused|拒绝连接|连接被拒绝))|ConnectException: (?:Connection timed out|连接超时)|SocketTimeoutException: [cC]onnect timed out|UnknownHostException: (?<host>(?!.{0,120}(?:hdfs|nameservice|\.s3[.-]))[\w-]{1,80}(?:\.[\w.-]{1,200}|(?=: (?:Name|Temporary))))|NoRouteToHostException|HttpHostConnectException(?:: Connect to (?<address>[\w.-]{1,200}:\d{1,5}))?|ConnectTimeoutException/,
    // What stands around it belongs to a system with rules of its own.
    not: new RegExp(
      `${OTHERS.source}|com\\.mysql|org\\.mariadb|org\\.postgresql|oracle\\.(?:jdbc|net)|com\\.microsoft\\.sqlserver|dm\\.jdbc|com\\.clickhouse|ru\\.yandex|com\\.mongodb|redis|lettuce|elasticsearch|opensearch|RestClient|hbase|doris|starrocks|pulsar|rabbitmq|cassandra|datastax|debezium|influxdb|okhttp|jdbc:|IllegalArgumentException: java\\.net\\.UnknownHost`,
      'i',
    ),
    role: 'trigger',
    source: 'java.net, org.apache.http.conn; whose client it was is not on record',
  },
  {
    // A service that hands out the address it has of itself; to the caller that is its own machine.
    id: 'external-unreachable:loopback',
    diagnosis: 'external-unreachable',
    literal: [
      'HttpHostConnectException: Connect to 127.0.0.1:',
      'HttpHostConnectException: Connect to localhost:',
      'Connect to 127.0.0.1:',
      'Connect to localhost:',
    ],
    pattern:
      /Connect to (?:https?:\/\/)?(?<address>(?:localhost|127\.0\.0\.1):\d{1,5}) ?(?:\[[^\]\n]{1,120}\] )?failed/,
    not: OTHERS,
    role: 'trigger',
    source: 'org.apache.http.conn.HttpHostConnectException; stream loads that a frontend redirects to 127.0.0.1',
  },
  {
    // A driver's heading alone: never reached, or cut in the middle. "was N milliseconds ago" would tell the latter.
    id: 'external-unreachable:heading',
    diagnosis: 'external-unreachable',
    literal: [
      'Communications link failure',
      'The connection attempt failed',
      'Could not create connection to database server',
      'None of the configured nodes are available',
      'Could not get connection to broker',
      'No route info of this topic',
      'RetriesExhaustedException: Failed after attempts=',
      'Could not get a resource from the pool',
    ],
    pattern:
      /Communications link failure|The connection attempt failed|Could not create connection to database server|None of the configured nodes are available|Could not get connection to broker|No route info of this topic|RetriesExhaustedException: Failed after attempts=|(?<pool>get a resource from the pool)/,
    not: /successfully received from the server was [1-9][\d,]{3,}|has not received any packets|refused\. Check|pool is exhausted|Timeout waiting for|Access denied|SSLHandshake|RegionTooBusy|NotServingRegion|NoSuchColumnFamily|debezium|binlog/,
    role: 'trigger',
    source:
      'com.mysql.cj.jdbc.exceptions.SQLError, org.postgresql.core.v3.ConnectionFactoryImpl, TransportClientNodesService, HBase RpcRetryingCallerImpl, Jedis Pool, Pulsar and RocketMQ clients',
  },
  {
    id: 'external-tls:bare',
    diagnosis: 'external-tls',
    literal: [
      'PKIX path building failed',
      'No appropriate protocol',
      'CertificateExpiredException',
      'unable to find valid certification path',
      'Received fatal alert: ',
    ],
    pattern:
      /(?<said>PKIX path building failed[^\n]{0,120}|No appropriate protocol[^\n]{0,80}|CertificateExpiredException[^\n]{0,80}|unable to find valid certification path|Received fatal alert: [^\n]{1,60})/,
    not: /kafka|akka|pekko|kubernetes|fabric8|amazonaws|hadoop|com\.mysql|org\.mariadb|org\.postgresql|sqlserver|elasticsearch|opensearch|com\.mongodb|redis|lettuce|clickhouse|doris|starrocks|rabbitmq|pulsar|debezium|HttpClient|RestClient/i,
    role: 'trigger',
    source: 'javax.net.ssl; whose client it was is not on record',
  },
  {
    id: 'external-request-timeout:bare',
    diagnosis: 'external-request-timeout',
    literal: [
      'SocketTimeoutException: Read timed out',
      'HttpTimeoutException',
      'TimeoutException: Request timeout to ',
    ],
    pattern: /SocketTimeoutException: Read timed out|HttpTimeoutException|Request timeout to (?<host>[\w.:/-]{1,200})/,
    not: new RegExp(
      `${OTHERS.source}|com\\.mysql|org\\.mariadb|org\\.postgresql|oracle\\.|sqlserver|clickhouse|mongodb|redis|elasticsearch|hbase|doris|starrocks|[.-]cdc\\.|debezium|binlog`,
      'i',
    ),
    role: 'trigger',
    source: 'java.net, java.net.http, org.asynchttpclient; whose client it was is not on record',
  },
  {
    // The exception by its name alone, as people quote it.
    id: 'network-connection-lost:named',
    diagnosis: 'network-connection-lost',
    literal: ['LocalTransportException', 'RemoteTransportException'],
    pattern: /^(?:[\w.]{0,80}\.)?(?:Local|Remote)TransportException$/,
    role: 'consequence',
    source: 'org.apache.flink.runtime.io.network.netty.exception',
  },
  {
    // The service behind a lookup or a sink over HTTP.
    id: 'external-auth:http-client',
    diagnosis: 'external-auth',
    literal: [
      'Status Code [401]',
      'Status Code [403]',
      'HTTP response code: 401',
      'HTTP response code: 403',
      'status code 401',
      'status code 403',
      'status code: 401',
      'status code: 403',
      'statusCode=401',
      'statusCode=403',
      'HTTP 401',
      'HTTP 403',
    ],
    pattern: /(?:[Ss]tatus ?[Cc]ode ?[=:]? ?\[?|HTTP response code: |HTTP )(?<status>40[13])\b/,
    and: /connectors?\.http|HttpSink|HttpLookup|PollingClient|HttpURLConnection|Returned Http status|[Ll]ookup|for URL: https?:|SinkWriter|AsyncSink/,
    not: /s3|amazonaws|kubernetes|fabric8|hadoop|abfs|wasb|oss:|obs:|RestClusterClient/i,
    role: 'trigger',
    source: 'com.getindata.connectors.http (JavaNetHttpPollingClient, HttpSinkWriter); sun.net.www.protocol.http',
  },
  {
    id: 'external-auth:http',
    diagnosis: 'external-auth',
    literal: ['HTTP/1.1 401', 'HTTP/1.1 403', '401 Unauthorized', 'status=401', 'status: 401'],
    pattern: /(?:HTTP\/1\.1 |status[=:] ?)(?<status>40[13])|(?<unauthorized>401) Unauthorized/,
    and: /elasticsearch|opensearch|_bulk|clickhouse|doris|starrocks|_stream_load|schema.?registry|HttpClient|influx/i,
    not: /s3|amazonaws|kubernetes|fabric8/i,
    role: 'trigger',
    source: 'HTTP status of the system (RestClient ResponseException, DorisStreamLoad, schema registry)',
  },
]);
