import { defineSignatures } from './signature.ts';

/** Object stores (S3 and its copies, OSS, COS, OBS, GCS, Azure): addresses and request limits. */
export const objectStoreSignatures = defineSignatures([
  {
    id: 'fs-endpoint-path-style:virtual-host',
    diagnosis: 'fs-endpoint-path-style',
    literal: 'Unable to execute HTTP request: ',
    pattern:
      /Unable to execute HTTP request: (?<host>(?<bucket>[a-z0-9][\w-]{1,62})\.(?!s3[.-])(?<endpoint>[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}))(?::? (?:Name or service not known|Temporary failure|nodename nor servname|Name does not resolve|Unable to execute|unknown error|No address)|[:\s)]|$)/,
    not: /amazonaws\.com|Unable to execute HTTP request: \d{1,3}(?:\.\d{1,3}){3}/,
    role: 'trigger',
    strength: 'decisive',
    source: 'com.amazonaws.http.AmazonHttpClient: message of the UnknownHostException',
  },
  {
    id: 'fs-endpoint-path-style:unknown-host',
    diagnosis: 'fs-endpoint-path-style',
    literal: 'java.net.UnknownHostException',
    pattern:
      /UnknownHostException: (?<host>(?<bucket>[a-z0-9][\w-]{1,62})\.(?<endpoint>[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}))/,
    and: /amazonaws|awssdk|s3a|aliyun\.oss|qcloud|obs\.services|S3FileSystem/,
    not: /kinesis|dynamodb|msk\.|kafka/i,
    role: 'trigger',
    source: 'java.net.InetAddress below the client of an object store (AWS SDK v1 and v2, OSS, COS, OBS)',
  },
  {
    id: 'fs-endpoint-path-style:certificate',
    diagnosis: 'fs-endpoint-path-style',
    literal: 'Certificate for <',
    pattern:
      /Certificate for <(?<host>(?<bucket>[^.>\s]{1,63})\.(?<endpoint>[^>\s]{1,255}))> doesn't match any of the subject alternative names/,
    and: /amazonaws|awssdk|s3a|aliyun\.oss|S3/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.http.conn.ssl.SSLConnectionSocketFactory: wildcard certificate, bucket name in the host',
  },
  {
    id: 'fs-endpoint-path-style:region',
    diagnosis: 'fs-endpoint-path-style',
    literal: [
      'must be addressed using the specified endpoint',
      'AuthorizationHeaderMalformed',
      'PermanentRedirect',
      'does not match the AWS region containing the bucket',
      'must be addressed using OSS third level domain',
      'SecondLevelDomainForbidden',
      'Unable to find a region via the region provider chain',
    ],
    pattern:
      /(?<third>OSS third level domain|SecondLevelDomainForbidden)|the region '(?<region>[\w-]{1,40})' is wrong; expecting '(?<expected>[\w-]{1,40})'|must be addressed using the specified endpoint|AuthorizationHeaderMalformed|PermanentRedirect|does not match the AWS region|(?<noRegion>Unable to find a region via the region provider chain)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'error codes of the S3 API and of OSS, org.apache.hadoop.fs.s3a.S3AUtils#translateException (301)',
  },
  {
    id: 'fs-endpoint-path-style:no-bucket',
    diagnosis: 'fs-endpoint-path-style',
    literal: ['NoSuchBucket', 'The specified bucket does not exist', 'Error Code: 400 Bad Request'],
    pattern:
      /(?<noBucket>NoSuchBucket|The specified bucket does not exist)|Status Code: 400; Error Code: 400 Bad Request/,
    role: 'trigger',
    source: 'S3 API error NoSuchBucket; 400 without a body where region or endpoint do not fit',
  },
  {
    id: 'fs-endpoint-path-style:unreachable',
    diagnosis: 'fs-endpoint-path-style',
    literal: 'Unable to execute HTTP request: Connect to ',
    pattern:
      /Unable to execute HTTP request: Connect to (?<host>[^\s:[]{1,255})(?::\d+)? \[[^\]]{0,200}\] failed: (?<said>[^\n]{1,100})/,
    role: 'trigger',
    source: 'com.amazonaws.http.AmazonHttpClient over org.apache.http.conn.HttpHostConnectException',
  },
  {
    id: 'fs-object-store-throttled:code',
    diagnosis: 'fs-object-store-throttled',
    literal: ['SlowDown', '503 Slow Down', 'reduce your request rate', 'AWSServiceThrottledException'],
    pattern:
      /Error Code: (?<code>503 Slow Down|SlowDown)|(?<slow>SlowDown)|reduce your request rate|AWSServiceThrottledException/i,
    role: 'trigger',
    strength: 'decisive',
    source: 'S3 API error SlowDown (503; reference E:M5), also MinIO and COS; org.apache.hadoop.fs.s3a',
  },
  {
    id: 'fs-object-store-throttled:others',
    diagnosis: 'fs-object-store-throttled',
    literal: [
      'RateLimitExceeded',
      'rateLimitExceeded',
      'QpsLimitExceeded',
      'RequestLimitExceeded',
      'ServerBusy',
      'TooManyRequests',
      'exceeds the rate limit',
      'is over the account limit',
      'Too Many Requests',
    ],
    pattern:
      /(?<code>\w{0,30}[rR]ateLimitExceeded|QpsLimitExceeded|RequestLimitExceeded|ServerBusy|TooManyRequests|Too Many Requests)|exceeds the rate limit|is over the account limit/,
    and: /oss|OSS|cos\.|Cos[A-Z]|obs\.|gs:|storage|Storage|abfs|azure|blob\.core|s3/,
    not: /kinesis|pulsar|elasticsearch|opensearch|jdbc|github/i,
    role: 'trigger',
    source: 'error codes of OSS (QpsLimitExceeded, …TrafficRateLimitExceeded), COS, GCS (429), Azure (503 ServerBusy)',
  },
  {
    id: 'fs-object-store-throttled:said',
    said: true,
    diagnosis: 'fs-object-store-throttled',
    literal: ['checkpoint file', 'small file', 'tiny file', 'throttl', '限流', 'request rate'],
    pattern:
      /checkpoint[^\n]{0,60}(?:small|tiny)[^\n]{0,20}files?[^\n]{0,60}(?:prefix|bucket)|(?:small|tiny)[^\n]{0,20}checkpoint files?[^\n]{0,60}(?:prefix|bucket)|(?:throttl|限流|request rate)[^\n]{0,60}(?:\bS3\b|\bOSS\b|\bCOS\b|bucket|object store|对象存储)|(?:\bS3\b|\bOSS\b|\bCOS\b|bucket|object store|对象存储)[^\n]{0,60}(?:throttl|限流)/,
    not: / (?:INFO|DEBUG|WARN|ERROR) |\n\s*at /,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md fs-object-store-throttled (reported facts)',
  },
  {
    id: 'fs-object-store-throttled:pool',
    diagnosis: 'fs-object-store-throttled',
    literal: [
      'Timeout waiting for connection from pool',
      'Acquire operation took longer than the configured maximum time',
    ],
    pattern:
      /(?<pool>Timeout waiting for connection from pool|Acquire operation took longer than the configured maximum time)/,
    and: /amazonaws|awssdk|s3a|S3|oss\./,
    role: 'trigger',
    source: 'org.apache.http.impl.conn.PoolingHttpClientConnectionManager below AWS SDK v1; SDK v2 with Netty',
  },
]);
