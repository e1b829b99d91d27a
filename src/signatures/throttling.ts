import { defineSignatures } from './signature.ts';

/** Answers of stores, queues and services that somebody asks too much of them, as clients print them. */
const TOO_MUCH = [
  ['ThrottlingException', 'hrottled', 'THROTTLED', 'hrottling'],
  [
    'TooManyRequests',
    'Too Many Requests',
    'too many requests',
    'oo many concurrent',
    'Status Code: 429',
    'status code 429',
    'HTTP 429',
    'code=429',
    'error 429',
  ],
  [
    'Rate exceeded',
    'ate limit',
    'RateLimit',
    'rateLimitExceeded',
    'RATE_LIMIT',
    'Request rate is large',
    'RequestRateTooLarge',
  ],
  ['ThroughputExceeded', 'RequestLimitExceeded', 'LimitExceededException', 'limit exceeded', 'LIMIT_EXCEEDED'],
  [
    'QuotaExceed',
    'QuotaExhausted',
    'quotaExceeded',
    'uota exceeded',
    'QUOTA_EXCEEDED',
    'xceed quota',
    'xceeded quota',
    'xceeds quota',
    'xceed the quota',
    'xceeded the quota',
  ],
  ['RESOURCE_EXHAUSTED', 'ResourceExhausted', 'RESOURCES_EXCEEDED'],
  [
    'FlowExceeded',
    'flow exceeded',
    'SlotExceeded',
    'flow control',
    'Exceed Reject Limit',
    'BackPresure',
    'BackPressure Exceed',
    'ERPC_ERROR_TIMEOUT',
    'Queue Full',
    'Queue is full',
  ],
  [
    'ServerBusy',
    'Server is busy',
    'server is busy',
    'Server busy',
    'ServerTooBusy',
    'CallQueueTooBig',
    'OverloadedException',
    'overloaded',
    'RegionTooBusy',
    'BusyPoolException',
    'OTSPartitionUnavailable',
    'TabletWriterBusy',
  ],
  [
    'RequestThrottled',
    'SlowDown',
    'Slow Down',
    'SystemBusy',
    'SYSTEM_BUSY',
    'broker busy',
    'pending queue',
    'too many pending',
  ],
  ['触发限流', '被限流', '限流', '流控', '请求过于频繁', '写入过快', '超过配额', '超出配额'],
].flat();

const WORDS =
  /hrottl(?:ed|ing)|THROTTLED|oo ?[Mm]any (?:[Rr]equests|concurrent)|TooManyRequests|\b429\b|Rate exceeded|[Rr]ate ?[Ll]imit(?:ed|ing|Exceeded| exceeded)?|RATE_LIMIT|rate is large|RateTooLarge|(?:Throughput|RequestLimit|Limit|[Qq]uota|[Qq]uota )_?[Ee]xceed|QuotaExhausted|limit exceeded|LIMIT_EXCEEDED|QUOTA_EXCEEDED|xceed(?:s|ed)? (?:the )?(?:\w+ )?quota|RESOURCES?_(?:EXHAUSTED|EXCEEDED)|ResourceExhausted|(?:Flow|Slot)Exceeded|flow (?:exceeded|control)|Exceed Reject Limit|BackPres+ure Exceed|ERPC_ERROR_TIMEOUT|Queue (?:is )?[Ff]ull|[Ss]erver ?(?:is )?(?:[Tt]oo )?[Bb]usy|CallQueueTooBig|Overloaded|overloaded|RegionTooBusy|BusyPoolException|OTSPartitionUnavailable|SlowDown|Slow Down|SystemBusy|SYSTEM_BUSY|broker busy|too many pending|限流|流控|过于频繁|写入过快|(?:超过|超出)配额/;

/** Who reads asks, lists and fetches; who writes puts. */
const READS =
  /\b(?:read|get|fetch|consum|pull|poll|subscrib|list|describe|scan|query|lookup)\w*\b|[a-z](?:Reader|Consumer|Fetcher|Source|Enumerator|Scanner)\b|GetRecords|PullLogs|ListShards|DescribeStream|SubscribeToShard|Source: |[Rr]eadQuota|读取|消费|数据源/i;
const WRITES =
  /\b(?:writ|insert|put|upsert|updat|ingest|load|bulk|append|publish|send|produc|commit|flush|mutat|upload|merge)\w*\b|[Ss]ink|(?:Put|Post|Batch)(?:Records|Logs|Write|Log)|Writer\b|WriteQuota|Producer|memtable|UpsertRecord|BackPres+ure|Reject Limit|写入|导入|插入/i;

/** Told elsewhere, or of somebody else: object stores, the platform, Flink's own limits. */
const OTHERS =
  /s3a?:|S3[A-Z]|Service: S3|OSSException|CosService|ObsException|storage\.googleapis|abfs|FailedScheduling|exceeded quota: |ResourceQuota|kubernetes|fabric8|hadoop\.(?:hdfs|ipc|yarn)|DSQuotaExceeded|NSQuotaExceeded|disk quota|Disk quota|Too many open files|cpu|CPU|nr_throttled|KafkaMetadata|heap|memory limit|Memory limit|Metaspace|thread limit|GC overhead|restart|tolerable|Buffer|queue of the|ResourceManager|PENDING|github\.com|docker/;

export const throttlingSignatures = defineSignatures([
  {
    id: 'source-throttled:answer',
    diagnosis: 'source-throttled',
    literal: TOO_MUCH,
    pattern: new RegExp(`^(?<refused>[^\\n]{0,2000}?(?:${WORDS.source})[^\\n]{0,160})`, 'm'),
    and: READS,
    not: new RegExp(`${OTHERS.source}|${WRITES.source}`),
    role: 'trigger',
    family: true,
    source:
      'error codes of Kinesis, DynamoDB, SLS, DataHub, TableStore, Pub/Sub, Event Hubs, Cosmos DB (public API references)',
  },
  {
    id: 'sink-overloaded:answer',
    diagnosis: 'sink-overloaded',
    literal: TOO_MUCH,
    pattern: new RegExp(`^(?<refused>[^\\n]{0,2000}?(?:${WORDS.source})[^\\n]{0,160})`, 'm'),
    not: OTHERS,
    role: 'trigger',
    family: true,
    source:
      'error codes of Hologres, MaxCompute (ODPS-0410042), SLS, DataHub, TableStore, Kinesis, DynamoDB, Timestream, BigQuery, Cosmos DB, Elasticsearch, HBase, Cassandra (public API references)',
  },
]);
