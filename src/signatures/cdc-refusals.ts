import { printed } from './printed.ts';
import { defineSignatures } from './signature.ts';

/** What Debezium, Flink CDC, table formats and cloud clients refuse, in sentences of their own. */
export const cdcRefusalSignatures = defineSignatures([
  printed(
    'cdc-oracle-supplemental-logging',
    [
      'unsupported operation detected for table',
      'LogMiner is unable to re-construct the SQL',
      'Oracle failed to re-construct redo SQL',
    ],
    'io.debezium.connector.oracle.logminer.processor.AbstractLogMinerEventProcessor (WARN, ERROR): also tables set to NOLOGGING',
  ),
  printed(
    'cdc-position-lost',
    [
      'Could not find existing binlog information while attempting',
      'ot yet in any available archive logs',
      'Cannot get maximum archive log SCN as no logs were available',
      'No TableMapEventData has been found for table id',
    ],
    'Debezium MySqlSnapshotChangeEventSource, LogMinerStreamingChangeEventSource; com.github.shyiko.mysql.binlog MissingTableMapEventException (the position lies within a group of events)',
  ),
  printed(
    'cdc-schema-history-lost',
    [
      "database history couldn't be recovered",
      "schema history couldn't be recovered",
      'hanged end offset of database history topic',
      'hanged end offset of database schema history topic',
      'nternal schema representation is probably out of sync',
      'No metadata registered for captured table',
    ],
    'Debezium KafkaDatabaseHistory, TableSchemaBuilder; cdc.connectors.mysql.debezium.task.context SchemaOutOfSyncException',
  ),
  printed(
    'cdc-postgres-slot',
    ['in the pg_replication_slots table for slot', 'Neither confirmed_flush_lsn nor restart_lsn could be found'],
    'io.debezium.connector.postgresql.connection.PostgresConnection, ServerInfo',
    { id: 'cdc-postgres-slot:printed' },
  ),
  printed(
    'cdc-not-enabled',
    ['Publication autocreation is disabled', 'Illegal $changeStream operation'],
    'io.debezium.connector.postgresql.connection.PostgresReplicationConnection; cdc.connectors.mongodb MongoDBStreamFetchTask',
  ),
  printed(
    'cdc-permission',
    ['roles LOGIN and REPLICATION are not assigned', 'Unauthorized $changeStream operation'],
    'io.debezium.connector.postgresql.PostgresConnector; cdc.connectors.mongodb MongoDBStreamFetchTask',
  ),
  printed(
    'cdc-server-version',
    ['Connected to MariaDB but given a mysql GTID', 'Connected to Mysql but given a MariaDB GTID'],
    'com.github.shyiko.mysql.binlog.BinaryLogClient',
  ),
  printed(
    'external-tls',
    ['MySQL server does not support SSL', 'server does not support SSL'],
    'com.github.shyiko.mysql.binlog; org.postgresql.core.v3.ConnectionFactoryImpl',
    { id: 'external-tls:not-offered' },
  ),
  printed(
    'kafka-connector-migration',
    ['Attempted to migrate from flink-connector-kafka 3.X directly'],
    'connector.kafka.sink.internal.TransactionNamingStrategyContext… (flink-connector-kafka 4.0)',
  ),
  printed(
    'sink-request-too-large',
    ['when the maxRecordSizeInBytes was set to'],
    'connector.base.sink.writer.AsyncSinkWriter',
    { id: 'sink-request-too-large:async-sink' },
  ),
  printed(
    'sink-deletes-refused',
    ['Append-only writer can only accept insert or update_after'],
    'org.apache.paimon.append.AppendOnlyWriter',
  ),
  printed('table-files-missing', ['1.snapshot expires too fast'], 'org.apache.paimon.utils.FileUtils#checkExists', {
    id: 'table-files-missing:expired',
  }),
  printed('table-lock-held', ['Acquire lock failed with time: '], 'org.apache.paimon.jdbc.JdbcCatalogLock'),
  printed(
    'local-directory-unwritable',
    ['there is no temp disk directory to use'],
    'org.apache.paimon.mergetree.LookupLevels, flink.lookup',
  ),
  printed(
    'catalog-unreachable',
    [' in Hive Metastore', 'rom hive metaStore', 'o query Hive metaStore'],
    'org.apache.iceberg.hive.HiveCatalog, connectors.hive.HivePartitionUtils: carry what the metastore answered',
    { envelope: true, and: /Exception/, not: /does not exist|[Nn]amespace|[Ss]upport/ },
  ),
  printed(
    'fs-endpoint-path-style',
    ['Unable to load region information from any provider', 'Could not find region information for '],
    'com.amazonaws.regions, com.amazonaws.util.AwsHostNameUtils',
    { id: 'fs-endpoint-path-style:no-region' },
  ),
  printed(
    'fs-credentials',
    [
      'Unable to contact EC2 metadata service',
      'AWS_EC2_METADATA_DISABLED is set to true',
      'Cannot fetch credentials from container',
      'The credentials received have been expired',
      'Failed to connect ECS Metadata Service',
      'Failed to get RAM session credentials',
      'ailed to get credentials from ecs metadata',
      'Failed to get credentials from oss auth',
      'profile does not define all the required properties',
      'does not implement AWSCredentialsProvider',
    ],
    'com.amazonaws.auth, com.aliyuncs.auth; org.apache.hadoop.fs.s3a.S3AUtils',
    { id: 'fs-credentials:providers', not: /kafka|kubernetes|kinesis|dynamodb|sqs/i },
  ),
]);
