import { defineSignatures, type Signature } from './signature.ts';

/** Of Flink itself, of Kafka, Hadoop, Kubernetes and of files: their refusals have signatures and diagnoses of their own. */
const OTHERS =
  /kafka|zookeeper|curator|hadoop\.(?!hbase)|kerberos|GSS|kubernetes|fabric8|amazonaws\.services\.s3|services\.s3\.|aliyun\.oss|gs:\/\/|java\.nio\.file|LoginModule|savepoint|_metadata|runtime\.rest|org\.apache\.flink\.runtime\.(?:rpc|rest|security)/i;
const CDC = /debezium|[.-]cdc\.|binlog|replication slot/i;

/** What the class of an exception says by its name, or the driver in a few words that only it uses. */
function named(diagnosis: string, said: readonly string[], source: string, more: Partial<Signature> = {}): Signature {
  const words = said.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return {
    id: `${diagnosis}:named`,
    diagnosis,
    literal: said,
    pattern: new RegExp(`^(?!Authentication failed$)(?<refused>[^\\n]{0,300}?(?:${words})[^\\n]{0,200})`, 'm'),
    not: OTHERS,
    role: 'trigger',
    family: true,
    source,
    ...more,
  };
}

/**
 * Clients of systems outside name what happened in the class of their exception; what follows it may be anything. Each list is
 * what the clients have of one kind, whichever system it is.
 */
export const namedExceptionSignatures = defineSignatures([
  named(
    'external-auth',
    [
      'NotAuthorizedException',
      'UnauthorizedException',
      'ForbiddenException',
      'UnauthenticatedException',
      'PermissionDeniedException',
      'AuthenticationException: ',
      'AuthenticationFailureException',
      'AuthorizationException: ',
      'MongoSecurityException',
      'JedisAccessControlException',
      'PERMISSION_DENIED',
      'UNAUTHENTICATED',
      'uthentication failed',
      'uthentication failure',
      'uthentication error',
      'nauthorized access',
      'Login was refused',
      'nvalid credentials',
      'ad credentials',
      'not authorized to perform',
      'Tenant or user not found',
      '鉴权失败',
      '认证失败',
    ],
    'Iceberg REST, gax, gRPC, Cassandra, MongoDB, Jedis, RabbitMQ and Pulsar clients; poolers before PostgreSQL; AWS IAM',
  ),
  named(
    'external-unreachable',
    [
      'PulsarClientException$ConnectException',
      'PulsarClientException$LookupException',
      'PulsarClientException$NotConnectedException',
      'AllNodesFailedException',
      'NoNodeAvailableException',
      'NoHostAvailableException',
      'JedisConnectionException',
      'RedisConnectionException',
      'MongoSocketOpenException',
      'MongoSocketException',
      'MongoSocketReadException',
      'MongoNodeIsRecoveringException',
      'MongoNotPrimaryException',
      'ServerNotRunningYetException',
      'MasterNotRunningException',
      'RetriesExhaustedWithDetailsException',
      'RemotingConnectException',
      'No name server address',
      'UNAVAILABLE: ',
      'gax.rpc.UnavailableException',
      'Reestablish JDBC connection failed',
      'JDBC connection is not valid',
      'cannot connect to server',
      'Get connection failed after retry',
      'Open change stream failed',
    ],
    'Pulsar, Cassandra, Redis, MongoDB, HBase, RocketMQ and gRPC clients; JdbcOutputFormat; PgBouncer',
    {
      not: new RegExp(`${OTHERS.source}|${CDC.source}|Flink(?:RestClient|Sql)|PERMISSION_DENIED|UNAUTHENTICATED`, 'i'),
    },
  ),
  named(
    'external-request-timeout',
    [
      'PulsarClientException$TimeoutException',
      'PulsarClientException$MessageAcknowledgeException',
      'DriverTimeoutException',
      'DeadlineExceededException',
      'call timeout',
      'SocketTimeoutException: timeout',
      'wait response on the channel',
    ],
    'Pulsar, Cassandra, gax and RocketMQ clients, OkHttp',
  ),
  named(
    'external-schema-mismatch',
    [
      'DoesNotExistException',
      'PulsarClientException$NotFoundException',
      'IncompatibleSchemaException',
      'InvalidTopicNameException',
      'gax.rpc.NotFoundException',
      'NOT_FOUND: ',
      'NOT_FOUND - no ',
      'Subject not found',
      'is incompatible with an earlier schema',
      'InvalidQueryException: ',
      'Can not find Message Queue for this topic',
      'No topic route info',
      'Cannot write incompatible dataset',
      'UNKNOWN_TABLE',
      'NO_SUCH_COLUMN',
      'ResourceNotFoundException',
    ],
    'Pulsar, gax, Cassandra, RocketMQ, RabbitMQ and AWS clients; schema registries; Iceberg TypeUtil',
    {
      not: /kubernetes|fabric8|hadoop\.(?!hbase)|\.fs\.|savepoint|_metadata|flink\.runtime\.rest|UnknownTopicOrPartition/,
    },
  ),
  named(
    'external-connections-exhausted',
    [
      'connection limit reached',
      'connection limit exceeded',
      'max number of clients reached',
      'ExhaustedPoolException',
      'pool exhausted',
      'too many connections',
      'MongoWaitQueueFullException',
    ],
    'RabbitMQ, Redis, MongoDB; pools of connections',
  ),
  named(
    'sink-overloaded',
    [
      'TooManyRequestsException',
      'ProducerQueueIsFullError',
      'start flow control',
      'system busy',
      'broker busy',
      'OverloadedException',
    ],
    'Pulsar, RocketMQ and Cassandra clients; HTTP 429',
  ),
  named(
    'sink-transaction-expired',
    [
      'TransactionNotFoundException',
      'TransactionConflictException',
      'TransactionCoordinatorClientException$InvalidTxnStatusException',
    ],
    'Pulsar transaction coordinator client',
  ),
  named(
    'table-commit-conflict',
    [
      'CommitFailedException: ',
      'ConcurrentAppendException',
      'ConcurrentDeleteReadException',
      'ConcurrentWriteException',
      'ConcurrentTransactionException',
      'HoodieWriteConflictException',
    ],
    'Iceberg, Delta Lake and Hudi: optimistic commits',
    { not: /kafka|CommitStateUnknown/ },
  ),
  named(
    'external-version-unsupported',
    [
      'PulsarClientException$NotSupportedException',
      'PulsarClientException$FeatureNotSupportedException',
      'Transaction is not enabled',
      'UNIMPLEMENTED: ',
      'UnsupportedProtocolVersionException',
    ],
    'Pulsar, Cassandra and gRPC clients: what the server does not know or has switched off',
  ),
  named(
    'sink-request-too-large',
    ['ContentTooLongException', 'FrameTooLongException', 'InvalidMessageException: '],
    'org.apache.http.nio.protocol (Elasticsearch client), Netty, Pulsar client, MongoDB',
    { not: /akka|pekko|kafka|runtime\.rest/ },
  ),
  named(
    'sink-deadlock',
    ['deadlock detected', 'eadlock found when', 'was deadlocked on', 'ORA-00060'],
    'PostgreSQL 40P01, MySQL 1213, SQL Server 1205, Oracle',
    { not: /Found one Java-level deadlock/ },
  ),
  named(
    'fs-credentials',
    [
      'GoogleJsonResponseException: 40',
      'storage.StorageException: 40',
      'does not have storage.',
      'AuthorizationPermissionMismatch',
      'InvalidAuthenticationInfo',
      'KeyBasedAuthenticationNotPermitted',
      'invalid_grant',
      'Anonymous caller',
    ],
    'Google Cloud Storage and Azure Blob Storage clients',
    {
      pattern:
        /^(?<refused>[^\n]{0,300}?(?:(?:GoogleJsonResponse|Storage)Exception: 40[13]|does not have storage\.|AuthorizationPermissionMismatch|InvalidAuthenticationInfo|KeyBasedAuthenticationNotPermitted|invalid_grant|Anonymous caller)[^\n]{0,200})/m,
      not: /kafka|kubernetes/,
    },
  ),
]);
