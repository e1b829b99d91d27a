/** Factories of tables and formats that are known by name: what `'connector'` or `'format'` calls them, and the class. */
export interface TableFactory {
  readonly identifier: string;
  readonly kind: 'connector' | 'format';
  readonly factory: string;
  /** The artifact that brings it. */
  readonly artifact: string;
}

/** From the `META-INF/services` of the connectors themselves (Flink 1.13 to 2.3 and the connectors made for them). */
const ROWS: readonly (readonly [TableFactory['kind'], string, string, string])[] = [
  [
    'connector',
    'kafka',
    'org.apache.flink.streaming.connectors.kafka.table.KafkaDynamicTableFactory',
    'flink-connector-kafka',
  ],
  [
    'connector',
    'upsert-kafka',
    'org.apache.flink.streaming.connectors.kafka.table.UpsertKafkaDynamicTableFactory',
    'flink-connector-kafka',
  ],
  [
    'connector',
    'elasticsearch-6',
    'org.apache.flink.connector.elasticsearch.table.Elasticsearch6DynamicTableFactory',
    'flink-connector-elasticsearch6',
  ],
  [
    'connector',
    'elasticsearch-7',
    'org.apache.flink.connector.elasticsearch.table.Elasticsearch7DynamicTableFactory',
    'flink-connector-elasticsearch7',
  ],
  [
    'connector',
    'opensearch',
    'org.apache.flink.connector.opensearch.table.OpensearchDynamicTableFactory',
    'flink-connector-opensearch',
  ],
  [
    'connector',
    'hbase-1.4',
    'org.apache.flink.connector.hbase1.HBase1DynamicTableFactory',
    'flink-connector-hbase-1.4',
  ],
  [
    'connector',
    'hbase-2.2',
    'org.apache.flink.connector.hbase2.HBase2DynamicTableFactory',
    'flink-connector-hbase-2.2',
  ],
  [
    'connector',
    'mongodb',
    'org.apache.flink.connector.mongodb.table.MongoDynamicTableFactory',
    'flink-connector-mongodb',
  ],
  ['connector', 'pulsar', 'org.apache.flink.connector.pulsar.table.PulsarTableFactory', 'flink-connector-pulsar'],
  [
    'connector',
    'firehose',
    'org.apache.flink.connector.firehose.table.KinesisFirehoseDynamicTableFactory',
    'flink-connector-aws-kinesis-firehose',
  ],
  [
    'connector',
    'dynamodb',
    'org.apache.flink.connector.dynamodb.table.DynamoDbDynamicSinkFactory',
    'flink-connector-dynamodb',
  ],
  ['format', 'avro', 'org.apache.flink.formats.avro.AvroFormatFactory', 'flink-avro'],
  [
    'format',
    'avro-confluent',
    'org.apache.flink.formats.avro.registry.confluent.RegistryAvroFormatFactory',
    'flink-avro-confluent-registry',
  ],
  [
    'format',
    'debezium-avro-confluent',
    'org.apache.flink.formats.avro.registry.confluent.debezium.DebeziumAvroFormatFactory',
    'flink-avro-confluent-registry',
  ],
  ['format', 'protobuf', 'org.apache.flink.formats.protobuf.PbFormatFactory', 'flink-protobuf'],
  ['format', 'parquet', 'org.apache.flink.formats.parquet.ParquetFileFormatFactory', 'flink-parquet'],
  ['format', 'orc', 'org.apache.flink.orc.OrcFileFormatFactory', 'flink-orc'],
];

export const TABLE_FACTORIES: readonly TableFactory[] = ROWS.map(([kind, identifier, factory, artifact]) => ({
  kind,
  identifier,
  factory,
  artifact,
}));

/** The service all of them are found by. */
export const FACTORY_SERVICE = 'org.apache.flink.table.factories.Factory';
