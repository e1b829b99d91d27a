import type { Frame } from '#formats/traces';

/** What a library is for, as far as it explains why a thread is occupied. */
export type Trade =
  | 'client' // talks to another system
  | 'pool' // hands out connections to one
  | 'kryo'
  | 'json'
  | 'serialization'
  | 'rocksdb'
  | 'regex'
  | 'compression'
  | 'crypto'
  | 'xml'
  | 'logging'
  | 'python';

export interface Library {
  readonly name: string;
  readonly trade: Trade;
}

/** Beginnings of class names; the first that fits counts, so the longer stand before the shorter. */
const LIBRARIES: readonly (readonly [string, Trade, readonly string[]])[] = [
  [
    'Kryo',
    'kryo',
    ['com.esotericsoftware.', 'com.twitter.chill.', 'org.apache.flink.api.java.typeutils.runtime.kryo.'],
  ],
  [
    'Jackson',
    'json',
    ['com.fasterxml.jackson.', 'org.apache.flink.shaded.jackson2.', 'org.codehaus.jackson.', 'tools.jackson.'],
  ],
  ['Gson', 'json', ['com.google.gson.']],
  ['fastjson', 'json', ['com.alibaba.fastjson']],
  [
    'JSON',
    'json',
    [
      'org.json.',
      'javax.json.',
      'jakarta.json.',
      'net.minidev.json.',
      'com.jayway.jsonpath.',
      'com.jsoniter.',
      'io.circe.',
      'play.api.libs.json.',
      'org.json4s.',
      'org.codehaus.jettison.',
      'cn.hutool.json.',
    ],
  ],
  [
    'RocksDB',
    'rocksdb',
    ['org.rocksdb.', 'org.apache.flink.contrib.streaming.state.', 'org.apache.flink.state.rocksdb.'],
  ],
  ['ForSt', 'rocksdb', ['org.forstdb.', 'org.apache.flink.state.forst.']],
  ['java.util.regex', 'regex', ['java.util.regex.']],
  ['RE2/J', 'regex', ['com.google.re2j.']],
  ['Joni', 'regex', ['org.joni.']],
  [
    'zlib',
    'compression',
    [
      'java.util.zip.Deflater',
      'java.util.zip.Inflater',
      'java.util.zip.GZIP',
      'java.util.zip.CRC32',
      'com.jcraft.jzlib.',
    ],
  ],
  ['Zstandard', 'compression', ['com.github.luben.zstd.']],
  ['Snappy', 'compression', ['org.xerial.snappy.', 'org.iq80.snappy.']],
  ['LZ4', 'compression', ['net.jpountz.']],
  ['XZ', 'compression', ['org.tukaani.xz.']],
  ['aircompressor', 'compression', ['io.airlift.compress.']],
  ['Log4j', 'logging', ['org.apache.logging.log4j.', 'org.apache.log4j.']],
  ['Logback', 'logging', ['ch.qos.logback.']],
  ['java.util.logging', 'logging', ['java.util.logging.']],
  ['System.out', 'logging', ['java.io.PrintStream.']],
  [
    'XML',
    'xml',
    ['javax.xml.', 'com.sun.org.apache.x', 'org.dom4j.', 'org.jdom2.', 'com.thoughtworks.xstream.', 'com.ctc.wstx.'],
  ],
  ['Avro', 'serialization', ['org.apache.avro.', 'org.apache.flink.avro.shaded.']],
  ['Protocol Buffers', 'serialization', ['com.google.protobuf.']],
  ['Thrift', 'serialization', ['org.apache.thrift.']],
  ['MessagePack', 'serialization', ['org.msgpack.']],
  [
    'Java serialization',
    'serialization',
    ['java.io.ObjectInputStream', 'java.io.ObjectOutputStream', 'java.io.ObjectStreamClass'],
  ],
  ['HikariCP', 'pool', ['com.zaxxer.hikari.']],
  ['Druid pool', 'pool', ['com.alibaba.druid.pool.']],
  ['Commons Pool', 'pool', ['org.apache.commons.pool', 'org.apache.commons.dbcp']],
  ['Tomcat JDBC pool', 'pool', ['org.apache.tomcat.jdbc.pool.']],
  ['C3P0', 'pool', ['com.mchange.']],
  ['PostgreSQL JDBC', 'client', ['org.postgresql.']],
  ['MySQL JDBC', 'client', ['com.mysql.', 'org.mariadb.']],
  ['Oracle JDBC', 'client', ['oracle.jdbc.', 'oracle.net.']],
  ['SQL Server JDBC', 'client', ['com.microsoft.sqlserver.']],
  ['Db2 JDBC', 'client', ['com.ibm.db2.']],
  ['ClickHouse client', 'client', ['com.clickhouse.', 'ru.yandex.clickhouse.']],
  ['Dameng JDBC', 'client', ['dm.jdbc.']],
  ['Snowflake client', 'client', ['net.snowflake.']],
  ['Jedis (Redis)', 'client', ['redis.clients.']],
  ['Lettuce (Redis)', 'client', ['io.lettuce.']],
  ['Redisson (Redis)', 'client', ['org.redisson.']],
  [
    'Kafka producer',
    'client',
    ['org.apache.kafka.clients.producer.', 'org.apache.flink.kafka.shaded.org.apache.kafka.clients.producer.'],
  ],
  ['Kafka client', 'client', ['org.apache.kafka.', 'org.apache.flink.kafka.shaded.org.apache.kafka.']],
  ['Pulsar client', 'client', ['org.apache.pulsar.']],
  ['RabbitMQ client', 'client', ['com.rabbitmq.']],
  ['HBase client', 'client', ['org.apache.hadoop.hbase.']],
  ['HDFS client', 'client', ['org.apache.hadoop.hdfs.', 'org.apache.hadoop.ipc.']],
  ['Hadoop file system', 'client', ['org.apache.hadoop.fs.']],
  [
    'S3 client',
    'client',
    ['com.amazonaws.services.s3.', 'software.amazon.awssdk.services.s3.', 'com.facebook.presto.hive.s3.'],
  ],
  ['AWS client', 'client', ['com.amazonaws.', 'software.amazon.']],
  ['Google Cloud client', 'client', ['com.google.cloud.', 'com.google.api.']],
  ['Azure client', 'client', ['com.azure.']],
  ['Elasticsearch client', 'client', ['org.elasticsearch.', 'co.elastic.']],
  ['OpenSearch client', 'client', ['org.opensearch.']],
  ['MongoDB driver', 'client', ['com.mongodb.']],
  ['Cassandra driver', 'client', ['com.datastax.', 'com.scylladb.']],
  ['Couchbase client', 'client', ['com.couchbase.']],
  ['Aerospike client', 'client', ['com.aerospike.']],
  ['Neo4j driver', 'client', ['org.neo4j.driver.']],
  ['ZooKeeper client', 'client', ['org.apache.zookeeper.', 'org.apache.curator.']],
  ['StarRocks/Doris client', 'client', ['com.starrocks.', 'org.apache.doris.']],
  ['gRPC', 'client', ['io.grpc.']],
  ['Dubbo', 'client', ['org.apache.dubbo.', 'com.alibaba.dubbo.']],
  ['OkHttp', 'client', ['okhttp3.', 'com.squareup.okhttp.', 'retrofit2.']],
  ['Apache HttpClient', 'client', ['org.apache.http.', 'org.apache.hc.', 'org.apache.commons.httpclient.']],
  ['java.net.http', 'client', ['jdk.internal.net.http.', 'java.net.http.']],
  ['HttpURLConnection', 'client', ['sun.net.www.', 'java.net.HttpURLConnection']],
  ['AsyncHttpClient', 'client', ['org.asynchttpclient.', 'com.ning.http.']],
  ['Spring HTTP client', 'client', ['org.springframework.web.client.', 'org.springframework.http.client.', 'feign.']],
  ['JNDI/LDAP', 'client', ['com.sun.jndi.']],
  [
    'Python worker',
    'python',
    ['org.apache.beam.', 'org.apache.flink.streaming.api.runners.python.', 'pemja.', 'org.apache.flink.fnexecution.'],
  ],
  [
    'cryptography',
    'crypto',
    [
      'javax.crypto.',
      'com.sun.crypto.',
      'sun.security.provider.',
      'sun.security.rsa.',
      'sun.security.ec.',
      'java.security.MessageDigest',
      'java.security.Signature',
      'java.security.SecureRandom',
      'java.security.KeyFactory',
      'org.bouncycastle.',
    ],
  ],
];

/** Flink's own serializers: `PojoSerializer`, `RowDataSerializer`, `BinaryRowWriter`, …, and connectors' formats. */
const FLINK_SERIALIZER =
  /^org\.apache\.flink\.(?:api\.(?:common|java|scala)\.typeutils\..*Serializer|table\.(?:runtime\.typeutils\..*Serializer|data\.(?:binary|writer)\.)|formats\.)/;

/** `com.acme.shaded.com.google.gson.Gson`: a library that somebody moved into a package of their own. */
const MOVED = /^.*?\b(?:\w*(?:shad|relocat|repackag)\w*|thirdparty|third_party|vendor)\.(.+)$/;

/** The library a frame belongs to, if it is one that tells something. */
export function libraryOf(frame: Frame): Library | undefined {
  const name = `${frame.class}.`;
  const known = libraryNamed(name) ?? libraryNamed(MOVED.exec(name)?.[1] ?? '');
  if (known) return known;
  return FLINK_SERIALIZER.test(frame.class) ? { name: 'Flink serializers', trade: 'serialization' } : undefined;
}

const BY_SECOND_PART = indexed();

function libraryNamed(name: string): Library | undefined {
  return BY_SECOND_PART.get(keyOf(name))?.find(({ prefix }) => name.startsWith(prefix))?.library;
}

interface Entry {
  readonly prefix: string;
  readonly library: Library;
}

/** Most frames belong to no library: one look at the first letters has to be enough to know that. */
function indexed(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const [name, trade, prefixes] of LIBRARIES) {
    for (const prefix of prefixes) {
      const key = keyOf(prefix);
      index.set(key, [...(index.get(key) ?? []), { prefix, library: { name, trade } }]);
    }
  }
  return index;
}

/** So many letters distinguish `org.apache.` from `org.rocksdb.`, and every prefix has them. */
function keyOf(name: string): string {
  return name.slice(0, 5);
}
