import { defineKnownBugs, github, thrownIn } from './known-bug.ts';

const DORIS = { of: 'flink-doris-connector' } as const;
const STARROCKS = { of: 'flink-connector-starrocks' } as const;

/** Defects of the connectors of Doris and StarRocks. Releases are the first tags that contain the fix. */
export const knownBugsWarehouses = defineKnownBugs([
  {
    ...github('apache/doris-flink-connector#525'),
    ...DORIS,
    literal: 'Transfer-encoding header already present',
    what: {
      en: 'Stream loads fail because the HTTP client sets a header twice.',
      zh: 'HTTP 客户端重复设置请求头，导致 stream load 失败。',
    },
    fixed: ['25.0.0'],
  },
  {
    ...github('apache/doris-flink-connector#473'),
    ...DORIS,
    literal: ['com.github.benmanes.caffeine', 'com/github/benmanes/caffeine'],
    and: /doris[\s\S]{0,4000}(?:ClassNotFoundException|NoClassDefFoundError)|(?:ClassNotFoundException|NoClassDefFoundError)[\s\S]{0,4000}doris/,
    diagnosis: 'missing-dependency',
    what: {
      en: 'Reading through Arrow Flight lacks the classes of Caffeine.',
      zh: '通过 Arrow Flight 读取时缺少 Caffeine 的类。',
    },
    fixed: ['24.0.0'],
  },
  {
    ...github('apache/doris-flink-connector#410'),
    ...DORIS,
    literal: 'MongoJsonDebeziumDataChange',
    where: 'entry',
    pattern: thrownIn('ClassCastException', 'MongoJsonDebeziumDataChange'),
    what: {
      en: 'Synchronizing MongoDB documents with an _id of their own fails.',
      zh: '同步自定义 _id 的 MongoDB 文档时类型转换失败。',
    },
    fixed: ['1.6.2'],
  },
  {
    ...github('apache/doris-flink-connector#239'),
    ...DORIS,
    literal: 'SchemaChangeManager',
    pattern: /NotSerializableException: org\.apache\.doris\.flink\.sink\.schema\.SchemaChangeManager/,
    what: { en: 'The manager of schema changes cannot be serialized.', zh: 'SchemaChangeManager 无法序列化。' },
    fixed: ['1.5.0'],
  },
  {
    ...github('apache/doris-flink-connector#444'),
    ...DORIS,
    literal: 'org.apache.doris.flink.tools.cdc.DatabaseSync.setSchemaChangeMode',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'DatabaseSync.setSchemaChangeMode'),
    what: {
      en: 'Synchronizing a database without schema change mode fails.',
      zh: '整库同步未指定 schema change 模式时抛出空指针异常。',
    },
    fixed: ['24.0.0'],
  },
  {
    ...github('StarRocks/starrocks-connector-for-apache-flink#380'),
    ...STARROCKS,
    literal: 'StarRocksTableRowTransformer',
    where: 'entry',
    and: /StringIndexOutOfBoundsException/,
    what: { en: 'An empty string in a JSON column fails the sink.', zh: 'JSON 列为空字符串时 sink 失败。' },
    fixed: ['1.2.10'],
  },
  {
    ...github('StarRocks/starrocks-connector-for-apache-flink#270'),
    ...STARROCKS,
    literal: 'StreamLoadManagerV2',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'StreamLoadManagerV2'),
    what: {
      en: 'Two threads change the sink’s tables at once.',
      zh: '两个线程并发修改 sink 的表集合，抛出空指针异常。',
    },
    fixed: ['1.2.8'],
  },
  {
    ...github('StarRocks/starrocks-connector-for-apache-flink#263'),
    ...STARROCKS,
    literal: 'StarRocksDynamicSinkFunction',
    where: 'entry',
    pattern: /NullPointerException[^\n]{0,300}\n[ \t]*at \S{0,120}StarRocksDynamicSinkFunction(?:V2)?\.open/,
    what: { en: 'A sink without serializer cannot be opened.', zh: '没有序列化器的 sink 在 open 时抛出空指针异常。' },
    fixed: ['1.2.8'],
  },
  {
    ...github('StarRocks/starrocks-connector-for-apache-flink#137'),
    ...STARROCKS,
    literal: 'StarRocksDynamicSinkFunctionV2',
    where: 'entry',
    pattern: /NullPointerException[^\n]{0,300}\n[ \t]*at \S{0,120}StarRocksDynamicSinkFunctionV2\.(?!open)/,
    what: {
      en: 'A field of the sink is gone after it was serialized.',
      zh: 'sink 的字段在序列化后丢失，抛出空指针异常。',
    },
    fixed: ['1.2.4'],
  },
]);
