import { defineSignatures } from './signature.ts';

/** Frames and words of what Flink reads from or writes to, Kafka, file systems and Flink itself apart. */
const SYSTEM =
  /com\.mysql|org\.mariadb|org\.postgresql|oracle\.|com\.microsoft\.sqlserver|dm\.jdbc|com\.clickhouse|ru\.yandex|com\.mongodb|redis|lettuce|elasticsearch|opensearch|RestClient|hbase|doris|starrocks|pulsar|rabbitmq|cassandra|datastax|debezium|influxdb|HttpClient|okhttp|jdbc/i;
const NOT_SYSTEM = /kafka|thrift|metastore|hadoop\.(?:ipc|hdfs)|zookeeper|akka|pekko|kubernetes|amazonaws|awssdk/i;

/** What systems outside say of single requests: too large, too slow, too many. */
export const externalRequestsSignatures = defineSignatures([
  {
    id: 'sink-request-too-large',
    diagnosis: 'sink-request-too-large',
    literal: [
      'Packet for query is too large',
      "bigger than 'max_allowed_packet'",
      '413 Request Entity Too Large',
      '413 Payload Too Large',
      'HTTP/1.1 413',
      'http.max_content_length',
      'BSONObjectTooLarge',
      'BsonMaximumSizeExceededException',
      'larger than maximum of 16',
      'Tried to send an out-of-range integer as a 2-byte value',
      'can have at most 65,535 parameters',
      'The incoming request has too many parameters',
      'KeyValue size too large',
      'The message is larger than',
      'bigger than 5242880 bytes',
      'Message size is bigger than',
      'exceed max row size',
      'The size of this batch exceed the max size',
      'body exceed max size',
      'contentLength exceed',
      'The entry size exceeds',
      'larger than the maximum allowed size',
      'Immense term',
      'immense term',
    ],
    pattern:
      /Packet for query is too large \((?<size>[\d,]{1,20}) > (?<limit>[\d,]{1,20})\)|max_allowed_packet|(?<http>413 (?:Request Entity|Payload) Too Large|HTTP\/1\.1 413)|http\.max_content_length|(?<bson>BSONObjectTooLarge|BsonMaximumSizeExceeded|larger than maximum of 16)|(?<parameters>2-byte value: (?<count>\d{1,9})|at most 65,535 parameters|too many parameters)|(?<cell>KeyValue size too large)|The message is larger than|[Mm]essage size is bigger than|bigger than 5242880|exceed max row size|(?<batch>size of this batch exceed the max size|body exceed max size|contentLength exceed)|entry size exceeds|maximum allowed size|[Ii]mmense term/,
    not: /binlog|log event entry|RecordTooLargeException|debezium/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'com.mysql.cj.jdbc.exceptions.PacketTooBigException; Elasticsearch; MongoDB 10334; pgjdbc; mssql-jdbc; HBase HTable; Doris, StarRocks; Pulsar',
  },
  {
    id: 'external-request-timeout',
    diagnosis: 'external-request-timeout',
    literal: [
      'milliseconds timeout on connection http-outgoing',
      'listener timeout after waiting for',
      'Statement cancelled due to timeout',
      'canceling statement due to statement timeout',
      'maximum statement execution time exceeded',
      'The query has timed out',
      'ORA-01013',
      'CallTimeoutException',
      'RedisCommandTimeoutException',
      'Command timed out after',
      'MongoSocketReadTimeoutException',
      'MongoExecutionTimeoutException',
      'Could not get expected load state because of timeout',
      'OperationTimedOutException',
    ],
    pattern:
      /(?<http>[\d,]{1,12}) milliseconds timeout on connection|listener timeout after waiting for \[(?<listener>\d{1,9})|(?<statement>Statement cancelled due to timeout|due to statement timeout|maximum statement execution time|The query has timed out|ORA-01013)|CallTimeoutException|RedisCommandTimeout|Command timed out after (?<redis>[^\n]{1,30})|Mongo(?:SocketRead|Execution)Timeout|because of timeout|OperationTimedOut/,
    not: /kafka|hadoop\.ipc|thrift|kubernetes/i,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.http.nio, RestClient; JDBC drivers; HBase, Lettuce, MongoDB clients; StarRocks DefaultStreamLoader',
  },
  {
    id: 'external-request-timeout:read',
    diagnosis: 'external-request-timeout',
    literal: ['Read timed out', 'SocketTimeoutException'],
    and: SYSTEM,
    not: new RegExp(`${NOT_SYSTEM.source}|connect timed out|[.-]cdc\\.|debezium|binlog`, 'i'),
    pattern: /SocketTimeoutException: (?:Read timed out|[^\n]{0,20}[\d,]{1,12} milliseconds)|Read timed out/,
    role: 'trigger',
    source: 'java.net below the client of an external system',
  },
  {
    id: 'source-throttled:kinesis',
    diagnosis: 'source-throttled',
    literal: [
      'Rate exceeded for shard',
      'ProvisionedThroughputExceededException',
      'Got recoverable SdkClientException',
      'ReadProvisionedThroughputExceeded',
    ],
    pattern:
      /Rate exceeded for shard (?<shard>[\w-]{1,128})(?: in stream (?<stream>[\w.-]{1,128}))?|ProvisionedThroughputExceeded|Rate exceeded/,
    not: /PutRecords|PutRecord\b|PutItem|BatchWrite|TransactWrite|KinesisProducer|KinesisStreamsSink|[Ss]inkWriter|FlinkKinesisProducer|DynamoDb|services\.dynamodb\.|provisioned throughput for the table/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.streaming.connectors.kinesis.proxy.KinesisProxy; AWS Kinesis GetRecords',
  },
  {
    id: 'source-throttled:control-plane',
    diagnosis: 'source-throttled',
    literal: ['LimitExceededException', 'ThrottlingException', 'Rate exceeded'],
    and: /[Kk]inesis|DynamoDbStreams|ListShards|SubscribeToShard|DescribeStream/,
    not: /PutRecords|SinkWriter|Producer/,
    pattern: /LimitExceededException[^\n]{0,300}|ThrottlingException[^\n]{0,300}|Rate exceeded/,
    role: 'trigger',
    source: 'AWS Kinesis ListShards, DescribeStream, SubscribeToShard quotas',
  },
  {
    id: 'source-throttled:said',
    diagnosis: 'source-throttled',
    literal: ['hrottl', 'rate limit', 'Rate exceeded', 'ReadProvisionedThroughput', '限流', '限速'],
    pattern:
      /(?:source|consumer|shard|kinesis|数据源|消费)[^\n]{0,60}(?:throttl\w*|rate[- ]?limit\w*|限流|限速)|ReadProvisionedThroughputExceeded[^\n]{0,20}[1-9]/i,
    not: /S3|checkpoint|SlowDown/,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md source-throttled (reported facts)',
  },
]);
