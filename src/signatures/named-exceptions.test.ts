import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';
import { matchSignatures } from './match.ts';
import { signatures } from './signatures.ts';

const idsOf = (log: string) => rootsIn(log).map(({ diagnosis }) => diagnosis.id);

/** Class names and messages as the clients have them; where each is written down stands beside it. */
const named: readonly (readonly [id: string, source: string, log: string])[] = [
  [
    'external-auth',
    'org.apache.iceberg.rest.ErrorHandlers (401)',
    'org.apache.iceberg.exceptions.NotAuthorizedException: Not authorized: token has expired',
  ],
  [
    'external-auth',
    'com.google.api.gax.rpc',
    'com.google.api.gax.rpc.PermissionDeniedException: io.grpc.StatusRuntimeException: PERMISSION_DENIED: User not authorized to perform this action.',
  ],
  ['external-auth', 'a pooler before PostgreSQL, its name cut out', 'ERROR: pooler: ***: authentication failed'],
  [
    'external-auth',
    'AWS IAM',
    'software.amazon.awssdk.services.kinesis.model.KinesisException: User: arn:aws:sts::1:assumed-role/flink is not authorized to perform: kinesis:SubscribeToShard on resource: arn:aws:kinesis:eu-west-1:1:stream/orders',
  ],
  [
    'external-auth',
    'com.mongodb.MongoSecurityException',
    'com.mongodb.MongoSecurityException: Exception authenticating',
  ],
  [
    'external-unreachable',
    'org.apache.pulsar.client.api.PulsarClientException',
    'org.apache.pulsar.client.api.PulsarClientException$LookupException: java.util.concurrent.CompletionException: lookup failed',
  ],
  [
    'external-unreachable',
    'com.datastax.oss.driver.api.core',
    "com.datastax.oss.driver.api.core.AllNodesFailedException: Could not reach any contact point, make sure you've provided valid addresses",
  ],
  [
    'external-unreachable',
    'redis.clients.jedis.Connection',
    'redis.clients.jedis.exceptions.JedisConnectionException: Failed to create socket.',
  ],
  [
    'external-unreachable',
    'org.apache.flink.connector.jdbc.internal.JdbcOutputFormat',
    'java.io.IOException: Reestablish JDBC connection failed',
  ],
  [
    'external-request-timeout',
    'org.apache.rocketmq.client.impl.producer.DefaultMQProducerImpl',
    'org.apache.rocketmq.remoting.exception.RemotingTooMuchRequestException: sendDefaultImpl call timeout',
  ],
  [
    'external-request-timeout',
    'org.apache.pulsar.client.impl.ProducerImpl',
    'org.apache.pulsar.client.api.PulsarClientException$TimeoutException: The producer orders-0-1 can not send message to the topic persistent://public/default/orders within given timeout',
  ],
  [
    'external-schema-mismatch',
    'org.apache.rocketmq.client.impl.MQAdminImpl',
    'org.apache.rocketmq.client.exception.MQClientException: Can not find Message Queue for this topic, orders',
  ],
  [
    'external-schema-mismatch',
    'schema registry, code 40401',
    'io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException: Subject not found.; error code: 40401',
  ],
  [
    'external-schema-mismatch',
    'RabbitMQ, 404',
    "com.rabbitmq.client.ShutdownSignalException: channel error; protocol method: #method<channel.close>(reply-code=404, reply-text=NOT_FOUND - no queue 'orders' in vhost '/', class-id=50, method-id=10)",
  ],
  [
    'external-connections-exhausted',
    'RabbitMQ, limits of a vhost',
    'com.rabbitmq.client.ShutdownSignalException: connection error; protocol method: #method<connection.close>(reply-code=530, reply-text=NOT_ALLOWED - access to vhost refused: connection limit reached)',
  ],
  ['sink-deadlock', 'PostgreSQL 40P01, nothing else pasted', 'ERROR: deadlock detected'],
  [
    'sink-request-too-large',
    'org.apache.http.nio.protocol.BasicAsyncResponseConsumer',
    'org.apache.http.ContentTooLongException: entity content is too long [213000000] for the configured buffer limit [104857600]',
  ],
  [
    'sink-transaction-expired',
    'org.apache.pulsar.client.api.transaction.TransactionCoordinatorClientException',
    'org.apache.pulsar.client.api.transaction.TransactionCoordinatorClientException$TransactionNotFoundException: Transaction not found',
  ],
  [
    'table-commit-conflict',
    'org.apache.iceberg.hadoop.HadoopTableOperations',
    'org.apache.iceberg.exceptions.CommitFailedException: Version 5 already exists: s3a://lake/db/t/metadata/v5.metadata.json',
  ],
  [
    'fs-credentials',
    'Google Cloud Storage',
    'java.io.IOException: Error accessing gs://bucket/flink/chk-1\nCaused by: com.google.cloud.hadoop.repackaged.gcs.com.google.api.client.googleapis.json.GoogleJsonResponseException: 403 Forbidden',
  ],
  [
    'sink-target-unavailable',
    'org.apache.doris.flink.table.DorisStreamLoad',
    'org.apache.doris.flink.exception.StreamLoadException: stream load error: failed to stream load data with label: flink_connector_20240501_1',
  ],
  [
    'sql-type-mismatch',
    'cdc.debezium.table.RowDataDebeziumDeserializeSchema',
    "java.lang.IllegalArgumentException: Unable to convert to TimestampData from unexpected value '20240501' of type java.lang.Integer",
  ],
  [
    'missing-dependency',
    'a name that somebody shortened',
    'Caused by: java.lang.NoClassDefFoundError: ...LZ4FrameOutputStream...',
  ],
  [
    'external-unreachable',
    'kube-apiserver: nobody answers for the webhook of the operator',
    'Error from server (InternalError): failed calling webhook "flinkoperator.flink.apache.org": failed to call webhook: Post "https://flink-operator-webhook-service.flink.svc:443/validate?timeout=10s": no endpoints available for service "flink-operator-webhook-service"',
  ],
  [
    'external-schema-mismatch',
    'schema registry, code 409',
    'io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException: Schema being registered is incompatible with an earlier schema for subject "orders-value"; error code: 409',
  ],
  [
    'config-invalid',
    'org.apache.flink.configuration.MemorySize#parseBytes',
    'java.lang.NumberFormatException: text does not start with a number',
  ],
  [
    'config-invalid',
    'com.mysql.cj.LocalizedErrorMessages (TimeUtil.UnrecognizedTimezoneId)',
    "java.sql.SQLException: The server time zone value 'CST' is unrecognized or represents more than one time zone. You must configure either the server or JDBC driver (via the 'serverTimezone' configuration property) to use a more specific time zone value.",
  ],
  [
    'sql-factory-missing',
    'table.factories.FactoryUtil, the end of the sentence cut off',
    "org.apache.flink.table.api.ValidationException: Could not find any factory for identifier 'kafka'",
  ],
  [
    'known-bug',
    'HUDI-6570',
    "org.apache.flink.util.FlinkException: An OperatorEvent from an OperatorCoordinator to a task was lost. Triggering task failover to ensure consistency. Event: 'org.apache.hudi.sink.event.CommitAckEvent@3f2a', targetTask: bucket_write: orders (3/8) - execution #0",
  ],
  [
    'sink-target-unavailable',
    'DynamoDB: throughput of a table is what a sink uses up',
    'software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException: The level of configured provisioned throughput for the table was exceeded.',
  ],
];

/** The same words, and no such fault. */
const others: readonly (readonly [id: string, why: string, log: string])[] = [
  [
    'external-auth',
    'Kafka has its own',
    'org.apache.kafka.common.errors.SaslAuthenticationException: Authentication failed: Invalid username or password',
  ],
  ['external-auth', 'a file of this machine', 'java.nio.file.AccessDeniedException: /opt/flink/log'],
  [
    'external-auth',
    'it only informs',
    '2024-05-01 10:00:00,000 INFO  com.acme.Login [] - authentication failed 0 times',
  ],
  [
    'external-unreachable',
    'it answered, and refused',
    'io.grpc.StatusRuntimeException: UNAVAILABLE: PERMISSION_DENIED by proxy',
  ],
  [
    'config-invalid',
    'a cast is no option',
    'java.lang.ClassCastException: org.apache.flink.types.Row cannot be cast to org.apache.flink.table.data.RowData',
  ],
  [
    'missing-dependency',
    'the class is there, its static part failed',
    'java.lang.NoClassDefFoundError: Could not initialize class Helper',
  ],
  [
    'source-throttled',
    'a table, not a stream',
    'software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException: The level of configured provisioned throughput for the table was exceeded.',
  ],
  [
    'sql-type-mismatch',
    'of a request, not of a value',
    'java.lang.UnsupportedOperationException: Unsupported type of request: LIST',
  ],
];

describe('exceptions by their names', () => {
  it.each(named)('%s: %s', (id, _, log) => {
    const [first] = rootsIn(log);
    expect(first?.diagnosis.id).toBe(id);
    expect(first?.confidence).not.toBe('certain');
  });

  it.each(others)('not %s: %s', (id, _, log) => {
    expect(namedIn(log)).not.toContain(id);
  });

  it('are silent where a deeper cause has a name of its own', () => {
    const log =
      'com.starrocks.data.load.stream.exception.StreamLoadFailException: Stream load failed because of error, db: d, table: t, label: l, responseBody: {"Message": "[DATA_QUALITY_ERROR]too many filtered rows"}';
    expect(idsOf(log)[0]).toBe('sink-record-rejected');
  });

  it('take little time over long lines', () => {
    const long = `Exception: ${'AuthorizationException types are not matched NOT_FOUND '.repeat(6_000)}`;
    const found = matchSignatures({ message: long, causes: [], text: long }, signatures);
    expect(found.filter(({ signature }) => signature.family).length).toBeLessThanOrEqual(1);
  });
});
