import { defineSignatures } from './signature.ts';

/** Keys, tokens and grants of object stores (S3 and its copies, OSS, COS, OBS, GCS, Azure). */
export const objectStoreAccessSignatures = defineSignatures([
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
]);
