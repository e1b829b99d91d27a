import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

/** What systems and their clients say, cut down to the one line that people paste; each with the class that prints it. */
const short: readonly (readonly [string, string, string])[] = [
  ['external-unreachable', 'sun.nio.ch.Net', 'java.net.ConnectException: Connection refused (Connection refused)'],
  [
    'external-unreachable',
    'org.apache.http.impl.conn.DefaultHttpClientConnectionOperator',
    'org.apache.http.conn.HttpHostConnectException: Connect to db-7.internal:9200 [db-7.internal/10.0.0.7] failed: Connection refused',
  ],
  [
    'container-killed-yarn-physical',
    'Hadoop ContainersMonitorImpl',
    'Current usage: 4.0 GB of 4 GB physical memory used;\n6.2 GB of 8.4 GB virtual memory used. Killing container.',
  ],
  ['tm-registration-timeout', 'netty', 'Connection refused: jobmanager-0/10.0.0.4:6123'],
  [
    'null-field',
    'StreamRecordTimestampInserter',
    'java.lang.NullPointerException\n\tat org.apache.flink.table.runtime.operators.sink.StreamRecordTimestampInserter.processElement(StreamRecordTimestampInserter.java:49)',
  ],
  [
    'java-version',
    'LambdaMetafactory#altMetafactory',
    'java.lang.IllegalArgumentException: too many arguments\n\tat java.lang.invoke.LambdaMetafactory.altMetafactory(LambdaMetafactory.java:512)\n\tat scala.runtime.LambdaDeserializer$.makeCallSite$1(LambdaDeserializer.scala:105)',
  ],
  [
    'java-version',
    'HotSpot arguments.cpp',
    "Error: VM option 'UseZGC' is experimental and must be enabled via -XX:+UnlockExperimentalVMOptions.",
  ],
  [
    'restore-external-mismatch',
    'S3RecoverableMultipartUploadFactory',
    'java.io.FileNotFoundException: No such file or directory: s3://lake/out/day=1/_part-0-3_tmp_1f\n\tat org.apache.flink.fs.s3.common.writer.S3RecoverableMultipartUploadFactory.recoverInProgressPart(S3RecoverableMultipartUploadFactory.java:97)',
  ],
  [
    'pyflink-environment',
    'py4j ReflectionEngine',
    'org.apache.flink.api.python.shaded.py4j.Py4JException: Method setMainModule([class java.lang.String]) does not exist',
  ],
  [
    'sink-record-rejected',
    'InfluxDB /write',
    'org.influxdb.InfluxDBException: partial write: field type conflict: input field "v" on measurement "m" is type float',
  ],
  [
    'classloading-conflict',
    'java.io.ObjectInputStream',
    'java.io.StreamCorruptedException: invalid type code: 00\n\tat java.io.ObjectInputStream.readObject0(ObjectInputStream.java:1701)',
  ],
  [
    'cdc-schema-change-refused',
    'Paimon UpdatedDataFieldsProcessFunctionBase',
    'java.lang.UnsupportedOperationException: Cannot convert field price from type STRING to INT of Paimon table shop.items.',
  ],
  [
    'kafka-transaction-expired',
    'Kafka Errors 45',
    'org.apache.kafka.common.errors.OutOfOrderSequenceException: The broker received an out of order sequence number.',
  ],
  [
    'external-version-unsupported',
    'KafkaWriter',
    'org.apache.flink.util.FlinkRuntimeException: Failed to send data to Kafka out-0@-1 with FlinkKafkaInternalProducer{transactionalId=x} because of a bug in the Kafka broker (KAFKA-9310). Please upgrade to Kafka 2.5+.',
  ],
  [
    'external-version-unsupported',
    'ListOffsetsRequest',
    'org.apache.kafka.common.errors.UnsupportedVersionException: Cannot create a v1 ListOffsetRequest because we require features supported only in 2 or later.',
  ],
  [
    'ha-leadership-lost',
    'fabric8 LeaderElector',
    'Renew deadline reached after 15 seconds while renewing lock LeaseLock: flink',
  ],
  ['not-serializable', 'ClosureCleaner', 'org.acme.shop.PriceOptions is not serializable'],
  ['external-unreachable', 'com.mysql.cj.jdbc.exceptions.SQLError', 'Communications link failure'],
  [
    'external-tls',
    'sun.security.provider.certpath.SunCertPathBuilder',
    'PKIX path building failed: unable to find valid certification path to requested target',
  ],
  ['external-request-timeout', 'java.net.SocketInputStream', 'java.net.SocketTimeoutException: Read timed out'],
  [
    'network-connection-lost',
    'CreditBasedPartitionRequestClientHandler',
    'org.apache.flink.runtime.io.network.netty.exception.LocalTransportException',
  ],
  [
    'external-auth',
    'org.elasticsearch.client.RestClient',
    'method [POST], host [http://es:9200], URI [/_bulk], status line [HTTP/1.1 401 Unauthorized]',
  ],
  [
    'sink-record-rejected',
    'StarRocks be/src/exec/json_scanner.cpp',
    'stream load failed, message: Failed to parse string to json. code=3, error=TAPE_ERROR',
  ],
  ['sink-record-rejected', 'Doris LoadStmt', '[DATA_QUALITY_ERROR]Encountered unqualified data, stop processing'],
  [
    'external-schema-mismatch',
    'Doris FE DatabaseIf',
    'errCode = 2, detailMessage = unknown databases, dbName=default_cluster:shop',
  ],
  [
    'sink-target-unavailable',
    'org.apache.doris.flink.rest.RestService',
    'No Doris BE is available, please check configuration',
  ],
  ['sink-overloaded', 'brpc ERPCTIMEDOUT', '[E1008]Reached timeout=60000ms @10.0.0.8:8060'],
  [
    'external-version-unsupported',
    'UnrecognizedPropertyException',
    'Unrecognized field "tag" (class org.apache.doris.flink.rest.models.Backend), not marked as ignorable',
  ],
  [
    'restore-connector-state',
    'AssignerStatus#fromStatusCode',
    'java.lang.IllegalStateException: Invalid status code 5,the valid code range is [0, 4]',
  ],
  [
    'type-erasure',
    'scalac, createTypeInformation',
    'could not find implicit value for evidence parameter of type org.apache.flink.api.common.typeinfo.TypeInformation[shop.Order]',
  ],
  [
    'sql-sink-changelog',
    'InputConversionOperator',
    'org.apache.flink.util.FlinkRuntimeException: Error during input conversion. Conversion expects insert-only records but DataStream API record contains: UPDATE_AFTER',
  ],
  [
    'restore-files-missing',
    'Checkpoints#loadCheckpointMetadata',
    'java.io.EOFException\n\tat java.io.DataInputStream.readInt(DataInputStream.java:392)\n\tat org.apache.flink.runtime.checkpoint.Checkpoints.loadCheckpointMetadata(Checkpoints.java:93)',
  ],
  [
    'dependency-conflict',
    'ObjectStreamClass#initNonProxy',
    'java.io.InvalidClassException: org.apache.iceberg.DataFile; local class incompatible: stream classdesc serialVersionUID = 1, local class serialVersionUID = 2',
  ],
  [
    'java-version',
    'UnsupportedClassVersionError, without its numbers',
    'java.lang.UnsupportedClassVersionError: shop/Main',
  ],
  [
    'java-version',
    'AccessibleObject',
    'java.lang.reflect.InaccessibleObjectException:\n  Unable to make field private final byte[]\n  java.lang.String.value accessible: module java.base\n  does not "opens java.lang" to unnamed module @1b',
  ],
  ['jdbc-idle-connection', 'com.mysql.cj.jdbc.ConnectionImpl', 'No operations allowed after connection closed.'],
  [
    'sink-record-rejected',
    'MySQL 1292',
    "Data truncation: Incorrect datetime value: '0000-00-00' for column 'paid_at' at row 1",
  ],
  [
    'kafka-broker-unreachable',
    'org.apache.kafka.clients.ClusterConnectionStates',
    'java.lang.IllegalStateException: No entry found for connection 1002',
  ],
  [
    'source-data-expired',
    'PulsarOptions',
    'Some data may have been lost because they are not available in Pulsar any more; either the',
  ],
  [
    'unclassified-failure',
    'any admission webhook',
    'Error from server: admission webhook "shop.example" denied the request: replicas must be odd',
  ],
];

/** Close to them, and somebody else's. */
const others: readonly (readonly [string, string, string])[] = [
  [
    'external-unreachable',
    'a broker of Kafka',
    'WARN  org.apache.kafka.clients.NetworkClient [] - Connection to node -1 (kafka/10.0.0.1:9092) could not be established. java.net.ConnectException: Connection refused',
  ],
  ['external-unreachable', 'a nameservice of HDFS', 'Caused by: java.net.UnknownHostException: nameservice1'],
  ['external-auth', 'a number that only looks alike', 'processed 401 of 403 splits of the elasticsearch table'],
  [
    'dependency-conflict',
    'a class of the job',
    'java.io.InvalidClassException: com.example.Order; local class incompatible: stream classdesc serialVersionUID = 1, local class serialVersionUID = 2',
  ],
  ['unclassified-failure', 'nothing failed', 'the job runs without errors since Monday'],
];

describe('one line of a system', () => {
  it.each(short)('%s, by %s', (id, _, line) => {
    expect(rootsIn(line).map(({ diagnosis }) => diagnosis.id)).toContain(id);
  });

  it.each(others)('not %s: %s', (id, _, line) => {
    expect(namedIn(line)).not.toContain(id);
  });
});
