import { defineKnownBugs, github, jira, thrownIn } from './known-bug.ts';

const CDC = { of: 'flink-cdc', jars: ['flink-cdc-dist', 'flink-cdc-base', 'flink-cdc-runtime'] } as const;
const MYSQL = { of: 'mysql-cdc', jars: ['flink-cdc-pipeline-connector-mysql', 'flink-cdc-dist'] } as const;
const PAIMON = { of: 'flink-cdc-pipeline-connector-paimon', jars: ['flink-cdc-dist'] } as const;

/** Defects of Flink CDC. Releases are the first tags that contain the fix, 3.7.0 by its announcement. */
export const knownBugsCdc = defineKnownBugs([
  {
    ...jira('FLINK-39197'),
    ...MYSQL,
    literal: 'ChunkSplitter',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'ChunkSplitter.nextChunkEnd'),
    what: {
      en: 'Splitting a table into chunks fails when its rows are deleted meanwhile.',
      zh: '切分表的分片时，若查询不到下一个边界则抛出空指针异常。',
    },
    fixed: ['3.7.0'],
  },
  {
    ...jira('FLINK-37835'),
    ...MYSQL,
    literal: 'BinlogOffset.compareTo',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'BinlogOffset.compareTo'),
    what: {
      en: 'Starting at the latest offset compares offsets that have no file name.',
      zh: '以 latest-offset 启动时，比较没有文件名的 binlog 位点。',
    },
    fixed: ['3.5.0'],
  },
  {
    ...jira('FLINK-37217'),
    ...MYSQL,
    literal: 'MySqlErrorHandler',
    where: 'entry',
    pattern: thrownIn('IllegalStateException', 'MySqlErrorHandler'),
    what: {
      en: 'The handler for tables whose schema is not known fails itself and hides the table.',
      zh: '处理未知表结构的错误处理器自身失败，掩盖了具体的表。',
    },
    fixed: ['3.6.0'],
  },
  {
    ...github('apache/flink-cdc#911'),
    ...MYSQL,
    literal: 'com.github.shyiko.mysql.binlog',
    where: 'entry',
    pattern: thrownIn('ArrayIndexOutOfBoundsException', 'com.github.shyiko.mysql.binlog.'),
    what: {
      en: 'Reading the binlog fails with ArrayIndexOutOfBoundsException in the buffer of the connection.',
      zh: '读取 binlog 时连接缓冲区出现数组越界。',
    },
    fixed: ['2.2.0'],
  },
  {
    ...jira('FLINK-36999'),
    ...CDC,
    literal: 'DebeziumSchemaDataTypeInference',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'DebeziumSchemaDataTypeInference'),
    what: {
      en: 'A DECIMAL of variable scale that is null cannot be deserialized.',
      zh: '可变精度的 DECIMAL 字段为空时反序列化抛出空指针异常。',
    },
    fixed: ['3.5.0'],
  },
  {
    ...jira('FLINK-36088'),
    ...PAIMON,
    literal: 'BucketAssignOperator',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'BucketAssignOperator'),
    what: {
      en: 'The Paimon pipeline sink does not know the schema of a table after a restart.',
      zh: 'Paimon pipeline sink 在重启后缺少表结构，抛出空指针异常。',
    },
    fixed: ['3.2.0'],
  },
  {
    ...jira('FLINK-36509'),
    ...PAIMON,
    literal: 'Unsupported bucket mode: GLOBAL_DYNAMIC',
    what: {
      en: 'The Paimon pipeline sink refuses tables whose partition columns are not part of the primary key.',
      zh: 'Paimon pipeline sink 拒绝主键不包含分区列的表。',
    },
    fixed: ['3.2.1'],
  },
  {
    ...jira('FLINK-37348'),
    ...PAIMON,
    literal: 'PaimonMetadataApplier',
    where: 'entry',
    pattern: thrownIn('IndexOutOfBoundsException', 'PaimonMetadataApplier'),
    what: {
      en: 'Adding a column before the first one fails in the Paimon pipeline sink.',
      zh: '在第一列之前添加列时，Paimon pipeline sink 失败。',
    },
    fixed: ['3.4.0'],
  },
  {
    ...jira('FLINK-36985'),
    ...PAIMON,
    literal: 'ColumnAlreadyExistException',
    where: 'entry',
    and: /PaimonMetadataApplier/,
    what: {
      en: 'A column that exists already in Paimon fails the pipeline when its addition is applied again.',
      zh: '重复应用新增列事件时，因 Paimon 中列已存在而失败。',
    },
    fixed: ['3.3.0'],
  },
  {
    ...jira('FLINK-39684'),
    ...PAIMON,
    literal: 'PaimonWriterHelper',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'PaimonWriterHelper'),
    what: {
      en: 'The Paimon pipeline sink fails on REPLACE events, which have no row before.',
      zh: 'Paimon pipeline sink 遇到没有旧值的 REPLACE 事件时抛出空指针异常。',
    },
    fixed: ['3.7.0'],
  },
  {
    ...jira('FLINK-40043'),
    ...PAIMON,
    literal: 'NoSuchElementException',
    where: 'entry',
    and: /org\.apache\.flink\.cdc\.connectors\.paimon\.sink\.v2\.PaimonSink/,
    what: {
      en: 'The Paimon pipeline sink cannot be restored with a higher parallelism.',
      zh: 'Paimon pipeline sink 无法以更高的并行度恢复。',
    },
    fixed: ['3.7.0'],
  },
  {
    ...jira('FLINK-36082'),
    of: 'flink-cdc-pipeline-connector-kafka',
    jars: ['flink-cdc-dist'],
    literal: 'org.apache.flink.cdc.connectors.kafka.sink.KafkaDataSink',
    pattern: /NotSerializableException: org\.apache\.flink\.cdc\.connectors\.kafka\.sink\.KafkaDataSink/,
    what: {
      en: 'The Kafka pipeline sink cannot be serialized, so the pipeline cannot be submitted.',
      zh: 'Kafka pipeline sink 无法序列化，作业无法提交。',
    },
    fixed: ['3.2.0'],
  },
  {
    ...jira('FLINK-38455'),
    of: 'flink-cdc-pipeline-connector-elasticsearch',
    jars: ['flink-cdc-dist'],
    literal: "Missing required property 'BulkRequest.operations'",
    what: {
      en: 'The Elasticsearch pipeline sink sends a bulk request without operations.',
      zh: 'Elasticsearch pipeline sink 发送了不含操作的批量请求。',
    },
    fixed: ['3.6.0'],
  },
  {
    ...jira('FLINK-38620'),
    of: 'flink-cdc-pipeline-connector-iceberg',
    jars: ['flink-cdc-dist'],
    literal: 'org.apache.flink.cdc.connectors.iceberg',
    where: 'entry',
    pattern:
      /NullPointerException[\s\S]{0,900}org\.apache\.flink\.cdc\.connectors\.iceberg\.sink\.v2\.IcebergCommitter/,
    what: {
      en: 'The Iceberg pipeline sink fails while it reports metrics of tables without namespace.',
      zh: 'Iceberg pipeline sink 为没有 namespace 的表上报指标时抛出空指针异常。',
    },
    fixed: ['3.6.0'],
  },
  {
    ...github('apache/flink-cdc#2107'),
    of: 'mongodb-cdc',
    literal: 'MongoDBConnectorDeserializationSchema',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'MongoDBConnectorDeserializationSchema'),
    what: {
      en: 'A DDL operation in MongoDB, which has no document key, fails the source.',
      zh: 'MongoDB 的 DDL 操作没有文档键，使 source 抛出空指针异常。',
    },
    fixed: ['2.4.0'],
  },
  {
    ...github('apache/flink-cdc#1268'),
    of: 'mongodb-cdc',
    literal: 'UnsupportedTemporalTypeException',
    where: 'entry',
    and: /MongoDBConnectorDeserializationSchema/,
    what: {
      en: 'A timestamp of MongoDB cannot be read as STRING.',
      zh: 'MongoDB 的时间戳无法按 STRING 类型读取。',
    },
    fixed: ['2.3.0'],
  },
  {
    ...github('apache/flink-cdc#1411'),
    of: 'tidb-cdc',
    literal: 'TiKVRichParallelSourceFunction',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'TiKVRichParallelSourceFunction'),
    what: {
      en: 'A TiDB table that does not exist is told by a NullPointerException.',
      zh: 'TiDB 表不存在时只抛出空指针异常。',
    },
    fixed: ['2.3.0'],
  },
  {
    ...github('apache/flink-cdc#1448'),
    of: 'tidb-cdc',
    literal: 'RowDataTiKVEventDeserializationSchemaBase',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'RowDataTiKVEventDeserializationSchemaBase'),
    what: {
      en: 'Unsigned columns of TiDB that are null cannot be deserialized.',
      zh: 'TiDB 的无符号列为空时反序列化抛出空指针异常。',
    },
    fixed: ['2.3.0'],
  },
]);
