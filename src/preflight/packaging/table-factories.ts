/** Factories of tables and formats that are known by name: what `'connector'` or `'format'` calls them, and their classes. */
export interface TableFactory {
  readonly kind: 'connector' | 'format';
  readonly identifier: string;
  /** The artifact that brings it; without a version. */
  readonly artifact: string;
  /** Its classes, of all releases: any one of them will do. */
  readonly factories: readonly string[];
}

const FLINK = 'org.apache.flink';
const KAFKA = `${FLINK}.streaming.connectors.kafka.table`;
const OLD_ELASTIC = `${FLINK}.streaming.connectors.elasticsearch.table`;
const ELASTIC = `${FLINK}.connector.elasticsearch.table`;
const OPENSEARCH = `${FLINK}.connector.opensearch.table`;
const OLD_CDC = 'com.ververica.cdc.connectors';
const CDC = `${FLINK}.cdc.connectors`;
const REGISTRY = `${FLINK}.formats.avro.registry.confluent`;

/**
 * Identifier, artifact, classes. Read in jars (services and `factoryIdentifier()`): kafka 1.17, 3.1 to 4.0 · jdbc 1.15, 3.2,
 * 3.3, core 4.0 · hbase-2.2 1.15, 4.0 · opensearch 1.1, 2-2.0 · mongodb 1.1 · pulsar 4.1 · sqs 5.0 · elasticsearch7 3.0 ·
 * mysql-cdc 2.3, 2.4, 3.2 · postgres-cdc 2.4, 3.2 · mongodb-, oracle- and sqlserver-cdc 2.4 · avro 1.17 to 2.2 · registry,
 * protobuf and orc 1.20 · parquet 1.17. The others in the sources of their releases: elasticsearch 1.14, 3.0, 3.1, 4.0 and
 * later, aws 3.0 to 6.0, cdc 2.4 to 3.6, hbase-1.4 of 1.15, opensearch3.
 */
const ROWS: readonly (readonly [TableFactory['kind'], string, string, ...string[]])[] = [
  ['connector', 'kafka', 'flink-connector-kafka', `${KAFKA}.KafkaDynamicTableFactory`],
  ['connector', 'upsert-kafka', 'flink-connector-kafka', `${KAFKA}.UpsertKafkaDynamicTableFactory`],
  [
    'connector',
    'jdbc',
    'flink-connector-jdbc',
    `${FLINK}.connector.jdbc.table.JdbcDynamicTableFactory`,
    `${FLINK}.connector.jdbc.core.table.JdbcDynamicTableFactory`,
  ],
  ...['6', '7'].map((major): [TableFactory['kind'], string, string, ...string[]] => [
    'connector',
    `elasticsearch-${major}`,
    `flink-connector-elasticsearch${major}`,
    `${OLD_ELASTIC}.Elasticsearch${major}DynamicSinkFactory`,
    `${OLD_ELASTIC}.Elasticsearch${major}DynamicTableFactory`,
    `${ELASTIC}.Elasticsearch${major}DynamicSinkFactory`,
    `${ELASTIC}.Elasticsearch${major}DynamicTableFactory`,
  ]),
  [
    'connector',
    'elasticsearch-8',
    'flink-connector-elasticsearch8',
    `${ELASTIC}.ElasticSearch8AsyncDynamicTableFactory`,
  ],
  ['connector', 'opensearch', 'flink-connector-opensearch', `${OPENSEARCH}.OpensearchDynamicSinkFactory`],
  ['connector', 'opensearch-2', 'flink-connector-opensearch2', `${OPENSEARCH}.Opensearch2DynamicSinkFactory`],
  ['connector', 'hbase-1.4', 'flink-connector-hbase-1.4', `${FLINK}.connector.hbase1.HBase1DynamicTableFactory`],
  ['connector', 'hbase-2.2', 'flink-connector-hbase-2.2', `${FLINK}.connector.hbase2.HBase2DynamicTableFactory`],
  ['connector', 'mongodb', 'flink-connector-mongodb', `${FLINK}.connector.mongodb.table.MongoDynamicTableFactory`],
  ['connector', 'pulsar', 'flink-connector-pulsar', `${FLINK}.connector.pulsar.table.PulsarTableFactory`],
  ['connector', 'upsert-pulsar', 'flink-connector-pulsar', `${FLINK}.connector.pulsar.table.UpsertPulsarTableFactory`],
  [
    'connector',
    'kinesis',
    'flink-connector-aws-kinesis-streams',
    `${FLINK}.connector.kinesis.table.KinesisDynamicTableFactory`,
    `${FLINK}.connector.kinesis.table.KinesisDynamicTableSinkFactory`,
    `${FLINK}.streaming.connectors.kinesis.table.KinesisDynamicTableFactory`,
  ],
  [
    'connector',
    'firehose',
    'flink-connector-aws-kinesis-firehose',
    `${FLINK}.connector.firehose.table.KinesisFirehoseDynamicTableFactory`,
  ],
  ['connector', 'dynamodb', 'flink-connector-dynamodb', `${FLINK}.connector.dynamodb.table.DynamoDbDynamicSinkFactory`],
  ['connector', 'sqs', 'flink-connector-sqs', `${FLINK}.connector.sqs.table.SqsDynamicTableFactory`],
  cdc('mysql', 'MySqlTableSourceFactory'),
  cdc('postgres', 'PostgreSQLTableFactory'),
  cdc('oracle', 'OracleTableSourceFactory'),
  cdc('sqlserver', 'SqlServerTableFactory'),
  cdc('mongodb', 'MongoDBTableSourceFactory'),
  cdc('db2', 'Db2TableSourceFactory'),
  cdc('tidb', 'TiDBTableSourceFactory'),
  cdc('vitess', 'VitessTableFactory'),
  cdc('oceanbase', 'OceanBaseTableSourceFactory', 'OceanBaseMySqlTableSourceFactory'),
  [
    'format',
    'avro',
    'flink-avro',
    `${FLINK}.formats.avro.AvroFormatFactory`,
    `${FLINK}.formats.avro.AvroFileFormatFactory`,
  ],
  ['format', 'avro-confluent', 'flink-avro-confluent-registry', `${REGISTRY}.RegistryAvroFormatFactory`],
  [
    'format',
    'debezium-avro-confluent',
    'flink-avro-confluent-registry',
    `${REGISTRY}.debezium.DebeziumAvroFormatFactory`,
  ],
  [
    'format',
    'protobuf',
    'flink-protobuf',
    `${FLINK}.formats.protobuf.PbFormatFactory`,
    `${FLINK}.formats.protobuf.PbFileFormatFactory`,
  ],
  ['format', 'parquet', 'flink-parquet', `${FLINK}.formats.parquet.ParquetFileFormatFactory`],
  ['format', 'orc', 'flink-orc', `${FLINK}.orc.OrcFileFormatFactory`],
];

/** A connector of Flink CDC: up to 3.0 of Ververica, since 3.1 of Apache. */
function cdc(database: string, ...classes: readonly string[]): [TableFactory['kind'], string, string, ...string[]] {
  const factories = [OLD_CDC, CDC].flatMap((base) => classes.map((one) => `${base}.${database}.table.${one}`));
  return ['connector', `${database}-cdc`, `flink-sql-connector-${database}-cdc`, ...factories];
}

export const TABLE_FACTORIES: readonly TableFactory[] = ROWS.map(([kind, identifier, artifact, ...factories]) => ({
  kind,
  identifier,
  artifact,
  factories,
}));

/** The service all of them are found by. */
export const FACTORY_SERVICE = 'org.apache.flink.table.factories.Factory';
