import { defineSignatures } from './signature.ts';

/** Frames and words of what Flink reads from or writes to, Kafka, file systems and Flink itself apart. */
const SYSTEM =
  /com\.mysql|org\.mariadb|org\.postgresql|oracle\.|com\.microsoft\.sqlserver|dm\.jdbc|com\.clickhouse|ru\.yandex|com\.mongodb|redis|lettuce|elasticsearch|opensearch|RestClient|hbase|doris|starrocks|pulsar|rabbitmq|cassandra|datastax|debezium|influxdb|HttpClient|okhttp|jdbc/i;
const NOT_SYSTEM = /kafka|thrift|metastore|hadoop\.(?:ipc|hdfs)|zookeeper|akka|pekko|kubernetes|amazonaws|awssdk/i;
const SINK =
  /Sink: |Sink(?:Writer|Function|Operator|Base)|\.sink\.|OutputFormat|BulkProcessor|[Ss]tream_?[Ll]oad|Committer|elasticsearch|opensearch|load_url/;

/** Clients' own words for a server that does not answer. */
const UNREACHABLE_WORDS = [
  'has not received any packets from the server',
  'Check that the hostname and port are correct and that the postmaster',
  'Check that the host name and port number are correct',
  'The TCP/IP connection to the host ',
  '的 TCP/IP 连接失败',
  'The connection attempt failed',
  '尝试连线已失败',
  'Could not find a server with specified targetServerType',
  'The Network Adapter could not establish the connection',
  'ORA-12541',
  'ORA-12514',
  'ORA-12505',
  'ORA-12170',
  'ms while waiting for a server that matches',
  'ms while waiting to connect',
  'Unable to connect to Redis',
  'Unable to connect to ',
  'Failed connecting to ',
  'Cannot create RabbitMQ connection',
  'All host(s) tried for query failed',
  'Unable to connect to the MySQL database at',
  'Failed contacting masters after',
  'Could not get connection while getPartitionedTopicMetadata',
  'Initialize jdbc connection pool failed',
  'Failed to initialize pool: ',
];
const UNREACHABLE =
  /(?<mysql>has not received any packets)|Connection to (?<address>[\w.-]{1,200}:\d{1,5}) refused|TCP\/IP connection to the host (?<host>[\w.-]{1,200}), port (?<port>\d{1,5}) has failed|通过端口 (?<cnPort>\d{1,5}) 连接到主机 (?<cnHost>[\w.-]{1,200}) 的 TCP\/IP 连接失败|(?:PSQLException|postgresql)[^\n]{0,80}(?:The connection attempt failed|尝试连线已失败|Could not find a server with specified targetServerType)|(?<oracle>The Network Adapter could not|ORA-125(?:41|14|05)|ORA-12170)|Timed out after \d{1,9} ms while waiting (?:for a server|to connect)|Unable to connect to (?:Redis|the MySQL database at (?<db>[\w.-]{1,200}))|Unable to connect to (?<redis>[\w.-]{1,200}[:/]\d{1,5})|Failed connecting to (?<jedis>[\w.:-]{1,200})|Cannot create RabbitMQ connection|All host\(s\) tried for query failed|Failed contacting masters|while getPartitionedTopicMetadata|connection pool failed|Failed to initialize pool/;
const ANSWERED =
  /Access denied|password authentication|PKIX|SSLHandshake|Public Key Retrieval|Too many connections|too many clients/;

/** What systems outside say of themselves: down, full, read-only, busy, not for you. */
export const externalSystemsSignatures = defineSignatures([
  {
    id: 'sink-target-unavailable:elasticsearch',
    diagnosis: 'sink-target-unavailable',
    literal: [
      'index read-only / allow delete',
      'FORBIDDEN/8/index write',
      'FORBIDDEN/5/index read-only',
      'flood-stage watermark',
      'cluster_block_exception',
      'ClusterBlockException',
      'index_closed_exception',
      'unavailable_shards_exception',
      'UnavailableShardsException',
      'maximum shards open',
      'maximum normal shards open',
    ],
    pattern:
      /(?:(?:cluster_block_exception|ClusterBlockException)[^\n]{0,300}?)?(?<readOnly>FORBIDDEN\/\d{1,2}\/[^\]\n]{1,80}|(?:disk usage exceeded )?flood-stage watermark|index read-only)|(?<closed>index_closed_exception)|(?<shards>unavailable_shards|UnavailableShards)|(?<limit>maximum (?:normal )?shards open)|cluster_block_exception|ClusterBlockException/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.elasticsearch.cluster.metadata.IndexMetadata (blocks), action.UnavailableShardsException, ShardLimitValidator',
  },
  {
    id: 'sink-target-unavailable:busy',
    diagnosis: 'sink-target-unavailable',
    literal: [
      'es_rejected_execution_exception',
      'EsRejectedExecutionException',
      'circuit_breaking_exception',
      'CircuitBreakingException',
      '429 Too Many Requests',
      '503 Service Unavailable',
      'status line [HTTP/1.1 429',
      'status line [HTTP/1.1 503',
      'NodeUnavailableException',
    ],
    pattern:
      /(?<queue>es_rejected_execution|EsRejectedExecution)|(?<breaker>circuit_breaking|CircuitBreaking)|(?<status>429 Too Many Requests|503 Service Unavailable|HTTP\/1\.1 (?:429|503)[^\]\n]{0,40})/,
    and: SYSTEM,
    not: /SchemaRegistry|hadoop\.fs|amazonaws|kubernetes/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.elasticsearch.common.util.concurrent.EsRejectedExecutionException; HTTP status of the target',
  },
  {
    id: 'sink-target-unavailable:database',
    diagnosis: 'sink-target-unavailable',
    literal: [
      '--read-only option',
      '--super-read-only option',
      'in a read-only transaction',
      'the database system is starting up',
      'the database system is shutting down',
      'the database system is in recovery mode',
      'terminating connection due to administrator command',
      'could not extend file',
      'ORA-01653',
      'ORA-01654',
      'ORA-01688',
      'ORA-00257',
      'ORA-01033',
      'ORA-01034',
      'filegroup is full',
      "' is full",
      'Server shutdown in progress',
      "READONLY You can't write against a read only",
      'OOM command not allowed when used memory',
      'MISCONF Redis is configured to save RDB',
      'LOADING Redis is loading',
      'CLUSTERDOWN',
      'NotWritablePrimary',
      'not master and slaveOk',
      'TABLE_IS_READ_ONLY',
      'NOT_ENOUGH_SPACE',
      'over your space quota',
      'ProducerBlockedQuotaExceeded',
    ],
    pattern:
      /(?<readOnly>running with the --(?:super-)?read-only option|in a read-only transaction|READONLY You can't write|NotWritablePrimary|not master and slaveOk|TABLE_IS_READ_ONLY)|(?<full>could not extend file|ORA-0165[34]|ORA-01688|ORA-00257|filegroup is full|The table '[^']{1,128}' is full|transaction log for database '[^']{1,128}' is full|OOM command not allowed|MISCONF Redis|NOT_ENOUGH_SPACE|over your space quota|ProducerBlockedQuotaExceeded)|(?<starting>database system is (?:starting up|shutting down|in recovery mode)|administrator command|ORA-0103[34]|Server shutdown in progress|LOADING Redis|CLUSTERDOWN)/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'MySQL 1290, 1114; PostgreSQL 25006, 57P01–57P03, 53100; Oracle; SQL Server 1105, 9002; Redis; MongoDB; ClickHouse',
  },
  {
    id: 'sink-target-unavailable:load-hosts',
    diagnosis: 'sink-target-unavailable',
    literal: [
      'None of the hosts in `load_url` could be connected',
      'no available backend.',
      'No Alive backends',
      'Failed to find enough backend',
      'has no queryable replicas',
      'alive replica num',
      'has few replicas',
      'No Route to Host to ',
      'exceed capacity limit',
    ],
    pattern:
      /None of the hosts in `load_url`|no available backend\.|No Alive backends|Failed to find enough (?:host|backend)|has no queryable replicas|alive replica num|has few replicas|No Route to Host to (?<host>[\w.:-]{1,200})|exceed capacity limit/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'com.starrocks.data.load.stream.DefaultStreamLoader; org.apache.doris.flink.sink.BackendUtil, writer.DorisStreamLoad',
  },
  {
    id: 'sink-target-unavailable:unreachable',
    diagnosis: 'sink-target-unavailable',
    literal: [
      'Connection refused',
      'UnknownHostException',
      'No route to host',
      'connect timed out',
      'Connect timed out',
      'Timeout connecting to ',
      'Connection timed out',
      'NoHttpResponseException',
    ],
    and: new RegExp(`^(?=[\\s\\S]*(?:${SYSTEM.source}))(?=[\\s\\S]*(?:${SINK.source}))`, 'i'),
    not: new RegExp(`${NOT_SYSTEM.source}|LookupFunction|InputFormat|SourceReader|[.-]cdc\\.`, 'i'),
    pattern:
      /^(?!.*(?:org\.apache\.flink\.runtime|RemoteTransport))[^\n]{0,200}(?:(?<refused>Connection refused)|UnknownHostException: (?<host>[\w.-]{1,200})|No route to host|[Cc]onnect timed out|Timeout connecting to \[?(?<node>[\w.:-]{1,200})|Connection timed out|NoHttpResponseException)/,
    where: 'head',
    role: 'trigger',
    source: 'java.net below the client of a sink',
  },
  {
    id: 'sink-target-unavailable:no-answer',
    diagnosis: 'sink-target-unavailable',
    literal: UNREACHABLE_WORDS,
    pattern: UNREACHABLE,
    and: SINK,
    not: new RegExp(`${ANSWERED.source}|LookupFunction|SourceReader|[.-]cdc\\.|debezium`),
    role: 'trigger',
    strength: 'decisive',
    source: 'the words of external-unreachable, below a sink',
  },
  {
    id: 'external-unreachable',
    diagnosis: 'external-unreachable',
    literal: UNREACHABLE_WORDS,
    pattern: UNREACHABLE,
    not: new RegExp(`${ANSWERED.source}|${SINK.source}`),
    role: 'trigger',
    strength: 'decisive',
    source:
      'MySQL, PostgreSQL, SQL Server, Oracle, MongoDB, Redis, RabbitMQ, Cassandra, HBase clients; Flink CDC PooledDataSourceFactory',
  },
  {
    id: 'external-unreachable:socket',
    diagnosis: 'external-unreachable',
    literal: [
      'Connection refused',
      'UnknownHostException',
      'No route to host',
      'Connection timed out',
      'connect timed out',
      'Connect timed out',
    ],
    and: SYSTEM,
    not: new RegExp(`(?:${NOT_SYSTEM.source})|(?:${SINK.source})`),
    pattern:
      /(?:(?<refused>Connection refused)|UnknownHostException: (?<host>[\w.-]{1,200})|No route to host|Connection timed out|[Cc]onnect timed out)/,
    role: 'trigger',
    source: 'java.net below the client of a source or of a look-up',
  },
  {
    id: 'sink-target-unavailable:quota',
    diagnosis: 'sink-target-unavailable',
    literal: [
      'ProvisionedThroughputExceededException',
      'ThrottlingException',
      'ServiceUnavailableException',
      'ThroughputExceeded',
    ],
    and: /PutRecords|KinesisProducer|KinesisStreamsSink|FirehoseSink|DynamoDb\w*Sink|[Ss]inkWriter/,
    pattern: /(?<quota>ProvisionedThroughputExceeded|ThrottlingException|ServiceUnavailable)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'AWS sinks: KinesisStreamsSinkWriter, DynamoDbSinkWriter, KinesisFirehoseSinkWriter',
  },
  {
    id: 'sink-target-unavailable:said',
    diagnosis: 'sink-target-unavailable',
    literal: [
      'read-only',
      'readonly',
      'read only',
      'disk full',
      'disk watermark',
      '只读',
      '磁盘满',
      'maintenance',
      ' 429 ',
      ' 503 ',
    ],
    pattern:
      /(?:target|sink|elasticsearch|\bes\b|index|database|mysql|cluster|redis|目标|下游|索引|数据库)[^\n]{0,60}(?:read[- ]?only|disk (?:full|watermark)|out of disk|in maintenance|unavailable|\b429\b|\b503\b|只读|磁盘(?:满|水位)|维护|不可用)/i,
    not: /checkpoint|S3|HDFS|rocksdb|TaskManager|JobManager|binlog/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md sink-target-unavailable (reported facts)',
  },
]);
