import { defineSignatures } from './signature.ts';

/** Keys, tokens, roles and grants of cloud services, as their SDKs print what they miss or refuse. */
const LITERALS = [
  'ccess key',
  'ccessKey',
  'ccess Key',
  'ccess id',
  'ecret key',
  'SecretKey',
  'secret key',
  'SignatureDoesNotMatch',
  'SignatureNotMatch',
  'signature we calculated',
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'ExpiredToken',
  'security token',
  'SecurityToken',
  'STS token',
  'AssumeRole',
  'WebIdentity',
  'oad credentials',
  'redentials provider',
  'redentials not',
  'o credentials',
  'nvalid credentials',
  'AccessDenied',
  'Access Denied',
  'ccess denied',
  'is not authorized to perform',
  'not authorized to',
  'Not authorized to',
  'not have permission',
  'no permission',
  'No permission',
  'NoPermission',
  'o privilege',
  'permission denied',
  'Permission denied',
  'PERMISSION_DENIED',
  'UNAUTHENTICATED',
  'Unauthorized',
  'UnauthorizedException',
  'NotAuthorizedException',
  'Forbidden.',
  'OTSAuthFailed',
  'OTSNoPermissionAccess',
  'ODPS-0420095',
  'ODPS-0130013',
  'ODPS-0410051',
  'Authorization exception',
  'denied by sts or ram',
  'uthentication failed',
  'uthentication error',
  'uthorization failed',
  'by ip white list',
  'not in whitelist',
  'IP not in',
  '白名单',
  '没有权限',
  '无权限',
  '权限不足',
  '鉴权失败',
  '认证失败',
];

const WORDS =
  /[Aa]ccess ?[Kk]ey(?: ?[Ii][Dd]| ?[Ss]ecret)?\b[^\n]{0,40}(?:null|empty|blank|missing|invalid|not|does|wrong|expired|disabled)|(?:invalid|missing|no|wrong|unknown) access ?key|[Ss]ecret ?[Kk]ey[^\n]{0,40}(?:null|empty|blank|missing|invalid|not)|for access id|Signature(?:DoesNot|Not)Match|signature we calculated|UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|ExpiredToken|[Ss]ecurity ?[Tt]oken[^\n]{0,60}(?:expired|invalid|not|missing)|STS token[^\n]{0,40}(?:expired|invalid)|(?:AssumeRole|WebIdentity)[^\n]{0,120}(?:fail|denied|not|error|unable|invalid)|(?:[Uu]nable|[Ff]ailed|[Cc]annot|[Cc]ould not) (?:to )?load credentials|[Cc]redentials provider[^\n]{0,60}(?:null|not|fail|unable)|(?:[Nn]o|[Ii]nvalid) credentials|[Cc]redentials not|AccessDenied|[Aa]ccess [Dd]enied|[Nn]ot authorized to|not have permission|[Nn]o ?[Pp](?:ermission|rivilege)|[Pp]ermission denied|PERMISSION_DENIED|UNAUTHENTICATED|NotAuthorizedException|Unauthorized(?:Exception|Operation|:)|401 Unauthorized|Forbidden\.\w+|OTSAuthFailed|OTSNoPermission|ODPS-(?:0420095|0130013|0410051)|Authorization exception|denied by sts or ram|[Aa]uth(?:entication|orization) (?:failed|error)|by ip white list|not in whitelist|IP not in|不在[^\n]{0,12}白名单|白名单限制|没有权限|无权限|权限不足|鉴权失败|认证失败/;

const STORE =
  /\boss\b|OSS|s3a?:|\bS3\b|S3[A-Z]|\bobs\b|OBS|ObsException|\bcos(?:n)?:|CosException|gs:\/\/|storage\.googleapis|abfs|wasb|azure|adls|minio|bucket|hadoop\.fs|FileSystem|checkpoint|blob/i;

/** Local files, Kubernetes, HDFS, Kerberos, brokers: signatures of their own, or nothing of the cloud. */
const OTHERS =
  /[Cc]urator|[Zz]oo[Kk]eeper|ClientCnxn|Authentication failed\s*$|is forbidden: User|serviceaccount|docker|\(Permission denied\)|: Permission denied$|\/(?:tmp|opt|home|var|data|usr)\/[^\n]{0,200}[Pp]ermission|AccessDeniedException: \/|AccessControlException|Permission denied: user=|[Kk]erberos|GSSException|publickey|ssh|Lock|Token may have expired|[Bb]earer|REST endpoint|kubectl|io\.fabric8/m;

export const cloudAccessSignatures = defineSignatures([
  {
    id: 'fs-credentials:answer',
    diagnosis: 'fs-credentials',
    literal: LITERALS,
    pattern: new RegExp(`^(?<refused>[^\\n]{0,2000}?(?:${WORDS.source})[^\\n]{0,160})`, 'm'),
    and: STORE,
    not: OTHERS,
    role: 'trigger',
    family: true,
    source: 'error codes of OSS, OBS, COS, S3, GCS and Azure, and what their SDKs say of missing keys',
  },
  {
    id: 'external-auth:answer',
    diagnosis: 'external-auth',
    literal: LITERALS,
    pattern: new RegExp(`^(?<refused>[^\\n]{0,2000}?(?:${WORDS.source})[^\\n]{0,160})`, 'm'),
    not: new RegExp(`${OTHERS.source}|${STORE.source}`, 'im'),
    role: 'trigger',
    family: true,
    source:
      'error codes of MaxCompute, Hologres, SLS, TableStore, DIS, IAM and STS, gRPC status codes, as clients print them',
  },
]);
