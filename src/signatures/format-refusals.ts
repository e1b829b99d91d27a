import { printed } from './printed.ts';
import { defineSignatures } from './signature.ts';

/** What formats, table formats and their writers refuse: rows, columns, branches, snapshots; and what connectors only carry. */
export const formatRefusalSignatures = defineSignatures([
  printed(
    'not-serializable',
    ["isn't serializable", 'emitter must be serializable', 'serialization schema must be serializable'],
    'connector.pulsar, opensearch and mongodb builders, before Flink tries',
    { and: /Exception|ERROR/ },
  ),
  printed(
    'sql-not-null',
    ['but a null value is being written into it', 'can not accept null value'],
    'connector.jdbc AbstractDialectConverter; connector.mongodb and kafka writable metadata',
    { id: 'sql-not-null:writers' },
  ),
  printed(
    'external-schema-mismatch',
    [
      'format does not match the table schema',
      'not being able to find the specified resources',
      'Cannot find ref ',
      'Cannot find ref: ',
      'Branch does not exist',
    ],
    'formats.avro.registry.confluent.RegistryAvroFormatFactory; connector.sqs.sink; Iceberg SnapshotManager; Paimon BranchManager',
    { id: 'external-schema-mismatch:formats', and: /Exception/ },
  ),
  printed(
    'kafka-poison-record',
    [
      'The Debezium Avro message is',
      'Cannot synchronize record when database name or table name is unknown',
      'JSON format of the message queue is unsupported',
    ],
    'formats.avro.registry.confluent.debezium.DebeziumAvroDeserializationSchema; Paimon CDC actions',
    { id: 'kafka-poison-record:formats' },
  ),
  printed(
    'program-not-executable',
    ['All sources except the final source need to be bounded'],
    'connector.base.source.hybrid.HybridSource',
    { id: 'program-not-executable:hybrid' },
  ),
  printed(
    'config-invalid',
    [
      'you must provide a Pulsar Schema in builder',
      'for record level expire',
      'Invalid computed column argument',
      "It's only support STREAMING mode",
      'currently only support tables with primary keys',
      'in the `customConverterConfigs` of the',
      'Cannot use output spec id ',
      'o unsupported format version: v',
    ],
    'connector.pulsar builders; Paimon RecordLevelExpire, ComputedColumnUtils, SynchronizationActionBase; Iceberg TableMetadata, RewriteDataFiles',
    { id: 'config-invalid:formats' },
  ),
  printed(
    'sql-options-invalid',
    ['The supported watermark time zone is either'],
    'connector.file.table PartitionTimeCommitTrigger; connectors.hive',
    { id: 'sql-options-invalid:watermark-zone' },
  ),
  printed(
    'cdc-permission',
    ['SELECT CURRENT_SCN FROM V$DATABASE'],
    'cdc.connectors.oracle.source.utils.OracleConnectionUtils: carries the ORA number below it',
    { id: 'cdc-permission:oracle-position', envelope: true },
  ),
  printed(
    'external-unreachable',
    [
      'Unexpected error while connecting to MySQL',
      'Unexpected error while connecting to Oracle',
      'Unexpected error while connecting to SqlServer',
      'Error reading MySQL variables',
    ],
    'cdc MySqlValidator, OracleValidator; Debezium MySqlConnection: carry what the server answered',
    { id: 'external-unreachable:carried', envelope: true },
  ),
  printed(
    'external-tls',
    ['No truststore provided to verify the Server certificate'],
    'com.mysql.cj.protocol.ExportControlled',
    { id: 'external-tls:truststore' },
  ),
  printed(
    'cdc-schema-change-refused',
    ['Cannot change column type: '],
    'org.apache.iceberg.SchemaUpdate: only promotions that lose nothing',
    { id: 'cdc-schema-change-refused:iceberg' },
  ),
  printed(
    'source-data-expired',
    [
      'time range may include expired snapshots',
      'Cannot find a snapshot after: ',
      'Cannot find a snapshot older than ',
    ],
    'org.apache.iceberg.util.SnapshotUtil, flink.source.StreamingMonitorFunction',
    { id: 'source-data-expired:iceberg-range' },
  ),
  printed(
    'sink-commit-replay-fails',
    ['reached max number of commit attempts'],
    'connector.jdbc.xa.XaGroupOpsImpl: carries what the database answered',
    { id: 'sink-commit-replay-fails:attempts', envelope: true },
  ),
]);
