import { defineSignatures } from './signature.ts';

/** Object stores (S3 and its copies, OSS, COS, OBS, GCS, Azure): keys, addresses, request limits. */
export const objectStoreSignatures = defineSignatures([
  {
    id: 'fs-credentials:s3-code',
    diagnosis: 'fs-credentials',
    literal: ['Error Code: ', 'Status Code: 403', 'Service: S3, ', '403 Forbidden', 'error code: 403'],
    pattern:
      /Status Code: (?<status>40[013]);? Error Code: (?<code>AccessDenied|InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken|InvalidToken|TokenRefreshRequired|AccountProblem|AllAccessDisabled|KMS\.\w+|403 Forbidden|Forbidden|401 Unauthorized|RequestTimeTooSkewed)|\(Service: S3, Status Code: (?<v2>40[13])\b/,
    role: 'trigger',
    strength: 'decisive',
    source: 'com.amazonaws.AmazonServiceException#getMessage (SDK v1), software.amazon.awssdk AwsServiceException (v2)',
  },
  {
    id: 'fs-credentials:words',
    diagnosis: 'fs-credentials',
    literal: [
      'Access Key Id you provided does not exist in our records',
      'request signature we calculated does not match the signature you provided',
      'The provided token has expired',
      'The security token included in the request is',
      'The difference between the request time and the ',
      'RequestTimeTooSkewed',
      'InvalidAccessKeyId',
      'SignatureDoesNotMatch',
      'InvalidAccessKeySecret',
    ],
    pattern:
      /(?<code>InvalidAccessKeyId|SignatureDoesNotMatch|RequestTimeTooSkewed|InvalidAccessKeySecret)|(?<key>Access Key Id you provided does not exist)|(?<signature>signature we calculated does not match)|(?<token>(?:provided token has expired|security token included in the request is (?:expired|invalid)))|(?<clock>difference between the request time and the (?:current|server)[^\n]{0,20} time is too large)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'error codes of the S3 API, also printed by MinIO, OSS, COS and OBS',
  },
  {
    id: 'fs-credentials:none',
    diagnosis: 'fs-credentials',
    literal: [
      'No AWS Credentials provided by',
      'NoAwsCredentialsException',
      'NoAuthWithAWSException',
      'Unable to load AWS credentials from',
      'Unable to load credentials from',
      'Failed to load credentials from IMDS',
      'Your default credentials were not found',
      'The Application Default Credentials are not available',
      'Error getting access token from metadata server',
      'Failure to initialize configuration',
      'Failed to connect to service endpoint',
    ],
    pattern:
      /No(?: AWS Credentials provided by|AwsCredentialsException|AuthWithAWSException)|Unable to load (?:AWS )?credentials from|Failed to load credentials from IMDS|SdkClientException: Failed to connect to service endpoint|default credentials were not found|Application Default Credentials are not available|Error getting access token from metadata server|(?:KeyProviderException|ConfigurationPropertyNotFoundException|InvalidConfigurationValueException)[^\n]{0,60}Failure to initialize configuration/i,
    not: /kinesis|dynamodb|msk\.auth|aws-glue|GlueSchemaRegistry/i,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.fs.s3a.AWSCredentialProviderList, AWS SDKs, google-auth, org.apache.hadoop.fs.azurebfs',
  },
  {
    id: 'fs-credentials:oss',
    diagnosis: 'fs-credentials',
    literal: ['com.aliyun.oss.OSSException', 'com.aliyun.oss.ServiceException', '[ErrorCode]: '],
    pattern:
      /\[ErrorCode\]: ?(?<code>AccessDenied|InvalidAccessKeyId|SignatureDoesNotMatch|RequestTimeTooSkewed|SecurityTokenExpired|InvalidSecurityToken|InvalidSecurityTokenExpired|UserDisable)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'com.aliyun.oss.OSSException#getMessage ([ErrorCode]: …)',
  },
  {
    id: 'fs-credentials:obs-cos',
    diagnosis: 'fs-credentials',
    literal: ['ObsException', 'CosServiceException', 'CosAccessDeniedException', 'OBS service Error Message'],
    pattern:
      /ResponseCode: (?<status>40[13])|Status Code: (?<cosStatus>40[13])|Error Code: ?(?<code>AccessDenied|InvalidAccessKeyId|SignatureDoesNotMatch)|AccessDenied/,
    and: /ObsException|CosServiceException|obs\.services|qcloud/,
    role: 'trigger',
    strength: 'decisive',
    source: 'com.obs.services.exception.ObsException, com.qcloud.cos.exception.CosServiceException',
  },
  {
    id: 'fs-credentials:gcs',
    diagnosis: 'fs-credentials',
    literal: ['does not have storage.', 'StorageException: 403', 'does not have serviceusage.services.use access'],
    pattern:
      /(?<![\w.@-])(?<principal>[\w.@-]{1,255}) does not have (?<permission>storage\.\w+\.\w+|serviceusage\.services\.use) (?:access|permission)|StorageException: (?<forbidden>403 Forbidden)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'Google Cloud Storage JSON API, error 403',
  },
  {
    id: 'fs-credentials:azure',
    diagnosis: 'fs-credentials',
    literal: [
      'AuthorizationPermissionMismatch',
      'This request is not authorized to perform this operation',
      'Server failed to authenticate the request',
      'AuthorizationFailure',
      'InvalidAuthenticationInfo',
    ],
    pattern:
      /(?<code>AuthorizationPermissionMismatch|AuthorizationFailure|InvalidAuthenticationInfo|AuthenticationFailed)|not authorized to perform this operation|Server failed to authenticate the request/,
    and: /azure|abfs|wasb|core\.windows\.net|StorageException|Abfs/i,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.fs.azurebfs AbfsRestOperationException, Azure Storage error codes',
  },
  {
    // The service's own words: role, key policy (KMS) and a wrong path look the same.
    id: 'fs-credentials:managed-flink',
    diagnosis: 'fs-credentials',
    literal: [
      'We are unable to get the specified fileKey',
      'Please check the role provided or validity of S3 location',
    ],
    pattern:
      /unable to get the specified fileKey: (?<file>[^\n]{1,200}?) in the specified bucket: (?<bucket>\S{1,100})|check the role provided or validity of S3 location/,
    role: 'trigger',
    source: 'Amazon Managed Service for Apache Flink (InvalidArgumentException of its API)',
  },
  {
    id: 'fs-credentials:denied',
    diagnosis: 'fs-credentials',
    literal: ['java.nio.file.AccessDeniedException', 'AccessDenied'],
    pattern:
      /java\.nio\.file\.AccessDeniedException: (?<path>[^\s:]{1,300})|AccessDenied(?:: (?<object>[^\s:]{1,300}): Access Denied)?/,
    and: /s3a|s3p|s3\.|S3|oss:|obs:|cosn|gs:\/\/|MultiPartUpload|MultipartUpload/,
    role: 'trigger',
    source:
      'org.apache.hadoop.fs.s3a.S3AUtils#translateException (401 and 403), impl.MultiObjectDeleteSupport (WARN: code, key, message)',
  },
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
