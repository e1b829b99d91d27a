import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';
import { matchSignatures } from './match.ts';
import { signatures } from './signatures.ts';

const idsOf = (log: string) => rootsIn(log).map(({ diagnosis }) => diagnosis.id);

/** Rendered from the texts of the named classes, with plausible words in their gaps. */
const refused: readonly (readonly [id: string, source: string, log: string])[] = [
  [
    'cdc-binlog-format',
    'io.debezium.relational.TableSchemaBuilder, repackaged by Flink CDC 2.4',
    'com.ververica.cdc.connectors.shaded.org.apache.kafka.connect.errors.ConnectException: Data row is smaller than a column index, internal schema representation is probably out of sync with real database schema',
  ],
  [
    'cdc-schema-history-lost',
    'cdc.connectors.mysql.debezium.task.context.MySqlErrorHandler',
    'org.apache.flink.cdc.connectors.mysql.debezium.task.context.exception.SchemaOutOfSyncException: Internal schema representation is probably out of sync with real database schema. The reason could be that the table schema was changed after the starting binlog offset.',
  ],
  [
    'cdc-oracle-supplemental-logging',
    'io.debezium.connector.oracle.logminer.processor.AbstractLogMinerEventProcessor',
    "2024-05-01 12:00:00,123 WARN  io.debezium.connector.oracle.logminer.processor.AbstractLogMinerEventProcessor [] - An unsupported operation detected for table 'ORCL.SHOP.ORDERS' in transaction 0a001600 with SCN 4711 on redo thread 1.",
  ],
  [
    'cdc-not-enabled',
    'io.debezium.connector.postgresql.PostgresConnector',
    '2024-05-01 12:00:00,123 ERROR io.debezium.connector.postgresql.PostgresConnector [] - Postgres server wal_level property must be "logical" but is: replica',
  ],
  [
    'cdc-permission',
    'io.debezium.connector.postgresql.PostgresConnector',
    '2024-05-01 12:00:00,123 ERROR io.debezium.connector.postgresql.PostgresConnector [] - Postgres roles LOGIN and REPLICATION are not assigned to user: flink',
  ],
  [
    'cdc-position-lost',
    'com.github.shyiko.mysql.binlog.event.deserialization.AbstractRowsEventDataDeserializer',
    "com.github.shyiko.mysql.binlog.event.deserialization.MissingTableMapEventException: No TableMapEventData has been found for table id:118. Usually that means that you have started reading binary log 'within the logical event group'",
  ],
  [
    'external-auth',
    'io.debezium.connector.mysql.MySqlStreamingChangeEventSource',
    "org.apache.kafka.connect.errors.ConnectException: Failed to authenticate to the MySQL database at db:3306 with user 'flink'",
  ],
  [
    'external-unreachable',
    'connectors.elasticsearch7.Elasticsearch7ApiCallBridge',
    'java.lang.RuntimeException: There are no reachable Elasticsearch nodes!',
  ],
  [
    'external-schema-mismatch',
    'com.starrocks.connector.flink.manager.StarRocksSinkTable',
    "java.lang.IllegalArgumentException: Couldn't get the sink table's column info.",
  ],
  [
    'sql-sink-primary-key',
    'com.starrocks.connector.flink.manager.StarRocksSinkTable',
    'java.lang.IllegalArgumentException: Primary keys not defined in the sink `TableSchema`.',
  ],
  [
    'kafka-produce-timeout',
    'org.apache.kafka.clients.producer.internals.BufferPool (0.8–0.10), in a package of its own',
    'com.company.kafka.clients.producer.BufferExhaustedException: You have exhausted the 33554432 bytes of memory you configured for the client and the client is configured to error rather than block when memory is exhausted.',
  ],
  [
    'missing-dependency',
    'org.apache.hadoop.conf.Configuration#getClassByName',
    'java.lang.RuntimeException: java.lang.ClassNotFoundException: Class org.apache.hadoop.fs.obs.metrics.OBSAMetricsProvider not found',
  ],
  [
    'version-mismatch',
    'Amazon Managed Service for Apache Flink',
    'InvalidRequestException: An unsupported Kinesis connector version has been detected in the application. Please update flink-connector-kinesis to any version equal to or newer than 1.15.2.',
  ],
  [
    'table-files-missing',
    'org.apache.paimon.utils.FileUtils#checkExists',
    "java.io.FileNotFoundException: File 'hdfs://ns/w/db.db/t/bucket-0/changelog-1.orc' not found, Possible causes: 1.snapshot expires too fast, you can configure 'snapshot.time-retained' option with a larger value.",
  ],
  [
    'sink-deletes-refused',
    'org.apache.paimon.append.AppendOnlyWriter',
    'java.lang.IllegalArgumentException: Append-only writer can only accept insert or update_after row kind, but current row kind is: DELETE.',
  ],
  [
    'sink-request-too-large',
    'connector.base.sink.writer.AsyncSinkWriter',
    'java.lang.IllegalArgumentException: The request entry sent to the buffer was of size [2097152], when the maxRecordSizeInBytes was set to [1048576].',
  ],
  [
    'kafka-connector-migration',
    'connector.kafka.sink (4.0)',
    'java.lang.IllegalStateException: Attempted to migrate from flink-connector-kafka 3.X directly to a naming strategy that uses the new writer state.',
  ],
  [
    'config-invalid',
    'connector.jdbc.core.datastream.sink.JdbcSink, exactly once',
    'java.lang.IllegalArgumentException: JDBC XA sink requires maxRetries equal to 0, otherwise it could cause duplicates. See issue FLINK-22311 for details.',
  ],
  [
    'dependency-conflict',
    'connector.jdbc.dialect.JdbcDialectLoader',
    "java.lang.IllegalStateException: Multiple jdbc dialect factories can handle url 'jdbc:mysql://db/shop' that implement 'org.apache.flink.connector.jdbc.dialect.JdbcDialectFactory' found in the classpath.",
  ],
  [
    'fs-hdfs-write-failed',
    'org.apache.hadoop.hdfs.DFSStripedOutputStream',
    'java.io.IOException: Data streamers failed while creating new block streams: {#0: failed}. There are not enough healthy streamers.',
  ],
  [
    'external-version-unsupported',
    'com.mongodb.client (a standalone server)',
    'com.mongodb.MongoClientException: This MongoDB deployment does not support retryable writes. Please add retryWrites=false to your connection string.',
  ],
  [
    'kafka-poison-record',
    'org.apache.kafka.common.serialization.LongDeserializer',
    'org.apache.kafka.common.errors.SerializationException: Size of data received by LongDeserializer is not 8',
  ],
  [
    'kafka-poison-record',
    'formats.avro.registry.confluent.debezium.DebeziumAvroDeserializationSchema',
    'java.io.IOException: Unknown "op" value "x". The Debezium Avro message is \'{"id": 7}\'',
  ],
  [
    'sql-not-null',
    'connector.jdbc.dialect.AbstractDialectConverter',
    'java.lang.IllegalArgumentException: The column type is <INT NOT NULL>, but a null value is being written into it',
  ],
  [
    'not-serializable',
    'connector.pulsar.sink.PulsarSinkBuilder',
    "java.lang.IllegalStateException: PulsarSerializationSchema isn't serializable",
  ],
  [
    'source-data-expired',
    'org.apache.iceberg.flink.source.FlinkSplitPlanner',
    'java.lang.IllegalArgumentException: Cannot find a snapshot after: 1714557600000',
  ],
  [
    'program-not-executable',
    'connector.base.source.hybrid.HybridSource',
    'java.lang.IllegalArgumentException: All sources except the final source need to be bounded.',
  ],
  ['timezone-shift', 'org.apache.hudi.configuration.FlinkOptions', '# table option\nread.utc-timezone=false'],
  [
    'container-oomkilled',
    'as people put it',
    'pod of the Flink operator (controller manager): killed with OOM again and again, CrashLoopBackOff in between',
  ],
];

const others: readonly (readonly [id: string, why: string, log: string])[] = [
  [
    'fs-scheme-missing',
    'a plug-in of the file system, not the file system',
    'java.lang.ClassNotFoundException: Class org.apache.hadoop.fs.obs.metrics.OBSAMetricsProvider not found',
  ],
  [
    'external-connections-exhausted',
    'the client was closed before',
    'java.lang.IllegalStateException: Connection pool shut down',
  ],
  [
    'fs-credentials',
    'of a stream, not of files',
    'com.amazonaws.SdkClientException: Unable to contact EC2 metadata service. at org.apache.flink.streaming.connectors.kinesis.util.AWSUtil',
  ],
  ['catalog-unreachable', 'it answered', 'java.lang.RuntimeException: table db.t does not exist in Hive Metastore'],
  [
    'external-unreachable',
    'what the server answered stands below',
    "org.apache.flink.table.api.TableException: Unexpected error while connecting to MySQL and validating\nCaused by: java.sql.SQLException: Access denied for user 'flink'@'10.0.0.7' (using password: YES)",
  ],
  ['timezone-shift', 'both sides UTC', 'read.utc-timezone=true'],
  ['version-mismatch', 'of a server', 'java.io.IOException: unsupported version has been detected'],
];

describe('refusals of connectors and clients', () => {
  it.each(refused)('%s: %s', (id, _, log) => {
    const [first] = rootsIn(log);
    expect(first?.diagnosis.id).toBe(id);
    expect(first?.confidence).not.toBe('certain');
  });

  it.each(others)('not %s: %s', (id, _, log) => {
    expect(namedIn(log)).not.toContain(id);
  });

  it('still know the file system itself', () => {
    const log = 'java.lang.ClassNotFoundException: Class org.apache.hadoop.fs.obs.OBSFileSystem not found';
    expect(idsOf(log)[0]).toBe('fs-scheme-missing');
  });

  it('yield to what carries a cause of its own', () => {
    const log =
      'org.apache.flink.table.catalog.exceptions.CatalogException: Failed to query Hive metaStore\nCaused by: javax.security.sasl.SaslException: GSS initiate failed [Caused by GSSException: No valid credentials provided (Mechanism level: Failed to find any Kerberos tgt)]';
    expect(idsOf(log)[0]).toBe('kerberos-expired');
  });

  it('take little time over long lines', () => {
    const long = `Exception: ${'The only supported must between , does not support TIME type with '.repeat(4_000)}`;
    const found = matchSignatures({ message: long, causes: [], text: long }, signatures);
    expect(found.filter(({ signature }) => signature.family).length).toBeLessThanOrEqual(1);
  });
});
