/** What a package belongs to; decides what it means when one of its classes is missing. */
export type OriginKind =
  /** A module or connector of Flink that is not in `lib/` by itself. */
  | 'flink-module'
  /** A class that some Flink versions have and others do not. */
  | 'flink-versioned'
  /** A library that fat connector jars carry and thin ones do not. */
  | 'connector-library'
  | 'hadoop'
  | 'driver'
  | 'library'
  | 'jdk'
  | 'scala';

/** Where the classes of a package come from. */
export interface ClassOrigin {
  /** Dotted, without the last dot. */
  readonly prefix: string;
  readonly kind: OriginKind;
  /** Jar or Maven coordinates that have it; `<flink>` stands for the Flink version, `<scala>` for Scala's. */
  readonly artefact: string;
}

type Row = readonly [artefact: string, ...prefixes: string[]];

/** Modules, connectors and formats. Source: Flink's pages on connectors and "Advanced configuration"; artefact names of Maven Central. */
const MODULES: readonly Row[] = [
  [
    'flink-sql-connector-kafka',
    'org.apache.flink.connector.kafka',
    'org.apache.flink.streaming.connectors.kafka',
    'org.apache.flink.kafka.shaded',
  ],
  ['flink-connector-base', 'org.apache.flink.connector.base'],
  ['flink-connector-files', 'org.apache.flink.connector.file'],
  ['flink-connector-jdbc', 'org.apache.flink.connector.jdbc', 'org.apache.flink.api.java.io.jdbc'],
  [
    'flink-sql-connector-elasticsearch7',
    'org.apache.flink.connector.elasticsearch',
    'org.apache.flink.streaming.connectors.elasticsearch',
    'org.apache.flink.streaming.connectors.elasticsearch7',
  ],
  ['flink-sql-connector-opensearch', 'org.apache.flink.connector.opensearch'],
  ['flink-sql-connector-hbase-2.2', 'org.apache.flink.connector.hbase', 'org.apache.flink.connector.hbase2'],
  ['flink-sql-connector-mongodb', 'org.apache.flink.connector.mongodb'],
  ['flink-sql-connector-rabbitmq', 'org.apache.flink.streaming.connectors.rabbitmq'],
  ['flink-sql-connector-pulsar', 'org.apache.flink.connector.pulsar'],
  [
    'flink-sql-connector-aws-kinesis-streams',
    'org.apache.flink.connector.kinesis',
    'org.apache.flink.streaming.connectors.kinesis',
    'org.apache.flink.connector.aws',
  ],
  [
    'flink-connector-cassandra',
    'org.apache.flink.streaming.connectors.cassandra',
    'org.apache.flink.connector.cassandra',
  ],
  ['flink-connector-gcp-pubsub', 'org.apache.flink.streaming.connectors.gcp'],
  [
    'flink-sql-connector-hive-<hive>_<scala>',
    'org.apache.flink.connectors.hive',
    'org.apache.flink.table.catalog.hive',
    'org.apache.hadoop.hive',
    'org.apache.hive',
    'org.datanucleus',
    'com.facebook.fb303',
    'org.apache.thrift',
  ],
  [
    'flink-sql-connector-mysql-cdc',
    'org.apache.flink.cdc.connectors.mysql',
    'com.ververica.cdc.connectors.mysql',
    'com.alibaba.ververica.cdc.connectors.mysql',
  ],
  [
    'flink-sql-connector-postgres-cdc',
    'org.apache.flink.cdc.connectors.postgres',
    'com.ververica.cdc.connectors.postgres',
  ],
  ['flink-sql-connector-oracle-cdc', 'org.apache.flink.cdc.connectors.oracle', 'com.ververica.cdc.connectors.oracle'],
  [
    'flink-sql-connector-sqlserver-cdc',
    'org.apache.flink.cdc.connectors.sqlserver',
    'com.ververica.cdc.connectors.sqlserver',
  ],
  [
    'flink-sql-connector-mongodb-cdc',
    'org.apache.flink.cdc.connectors.mongodb',
    'com.ververica.cdc.connectors.mongodb',
  ],
  ['flink-cdc-dist', 'org.apache.flink.cdc', 'com.ververica.cdc'],
  ['flink-doris-connector-<flink>', 'org.apache.doris.flink'],
  ['flink-connector-starrocks-<flink>', 'com.starrocks.connector.flink'],
  ['iceberg-flink-runtime-<flink>', 'org.apache.iceberg'],
  ['paimon-flink-<flink>', 'org.apache.paimon', 'org.apache.flink.table.store'],
  ['hudi-flink<flink>-bundle', 'org.apache.hudi'],
  ['flink-json', 'org.apache.flink.formats.json'],
  ['flink-csv', 'org.apache.flink.formats.csv'],
  ['flink-sql-avro', 'org.apache.flink.formats.avro'],
  ['flink-sql-avro-confluent-registry', 'org.apache.flink.formats.avro.registry.confluent', 'io.confluent'],
  ['flink-sql-parquet', 'org.apache.flink.formats.parquet'],
  ['flink-sql-orc', 'org.apache.flink.orc', 'org.apache.flink.formats.orc'],
  ['flink-sql-protobuf', 'org.apache.flink.formats.protobuf'],
  ['flink-cep', 'org.apache.flink.cep'],
  ['flink-state-processor-api', 'org.apache.flink.state.api'],
  [
    'flink-statebackend-rocksdb',
    'org.apache.flink.state.rocksdb',
    'org.apache.flink.contrib.streaming.state',
    'org.rocksdb',
  ],
  [
    'flink-streaming-scala_<scala> and flink-scala_<scala> (Flink 1.x; the Scala API is gone in 2.0)',
    'org.apache.flink.api.scala',
    'org.apache.flink.streaming.api.scala',
  ],
  [
    'flink-table-planner_<scala> (moved from opt/ to lib/ in place of flink-table-planner-loader)',
    'org.apache.flink.table.planner',
    'org.apache.calcite',
    'org.apache.flink.calcite.shaded',
  ],
  ['flink-table-runtime', 'org.apache.flink.table.runtime'],
  [
    'flink-table-api-java-bridge',
    'org.apache.flink.table.api',
    'org.apache.flink.table.catalog',
    'org.apache.flink.table.functions',
  ],
  ['flink-table-api-scala-bridge_<scala>', 'org.apache.flink.table.api.bridge.scala'],
  ['flink-clients', 'org.apache.flink.client'],
  [
    'flink-python',
    'org.apache.flink.client.python',
    'org.apache.flink.streaming.api.operators.python',
    'org.apache.flink.python',
    'org.apache.flink.table.runtime.operators.python',
  ],
  ['flink-metrics-prometheus', 'org.apache.flink.metrics.prometheus'],
  ['flink-metrics-influxdb', 'org.apache.flink.metrics.influxdb'],
  ['flink-metrics-datadog', 'org.apache.flink.metrics.datadog'],
  ['flink-s3-fs-hadoop (as a plugin)', 'org.apache.flink.fs.s3', 'org.apache.flink.fs.s3hadoop'],
];

/** Came or went with a Flink release. Source: Flink's release notes 1.11 to 2.0. */
const VERSIONED: readonly Row[] = [
  [
    'Flink itself: its shaded Guava, Jackson, Netty … change their package name between releases',
    'org.apache.flink.shaded',
  ],
  [
    'Flink 1.x: removed in 2.0 (now under …functions.source.legacy)',
    'org.apache.flink.streaming.api.functions.source.SourceFunction',
    'org.apache.flink.streaming.api.functions.source.RichSourceFunction',
    'org.apache.flink.streaming.api.functions.source.ParallelSourceFunction',
    'org.apache.flink.streaming.api.functions.source.RichParallelSourceFunction',
  ],
  [
    'Flink 1.x: removed in 2.0 (now under …functions.sink.legacy)',
    'org.apache.flink.streaming.api.functions.sink.SinkFunction',
    'org.apache.flink.streaming.api.functions.sink.RichSinkFunction',
    'org.apache.flink.streaming.api.functions.sink.TwoPhaseCommitSinkFunction',
  ],
  [
    'Flink 1.12 to 1.x: sink API that is gone in 2.0',
    'org.apache.flink.api.connector.sink',
    'org.apache.flink.api.connector.sink2.StatefulSink',
    'org.apache.flink.api.connector.sink2.TwoPhaseCommittingSink',
    'org.apache.flink.api.connector.sink2.Sink$InitContext',
  ],
  [
    'Flink 1.19 and later',
    'org.apache.flink.api.connector.sink2.WriterInitContext',
    'org.apache.flink.api.connector.sink2.CommitterInitContext',
    'org.apache.flink.api.connector.sink2.SupportsCommitter',
    'org.apache.flink.api.connector.sink2.SupportsWriterState',
  ],
  ['Flink 1.15 and later', 'org.apache.flink.api.connector.sink2'],
  [
    'Flink 1.x: the DataSet API is gone in 2.0',
    'org.apache.flink.api.java.DataSet',
    'org.apache.flink.api.java.ExecutionEnvironment',
    'org.apache.flink.api.java.operators',
  ],
  [
    'Flink 1.x: removed in 2.0',
    'org.apache.flink.api.common.restartstrategy',
    'org.apache.flink.runtime.state.filesystem.FsStateBackend',
    'org.apache.flink.api.common.time.Time',
    'org.apache.flink.streaming.api.windowing.time.Time',
    'org.apache.flink.table.sources',
    'org.apache.flink.table.sinks',
    'org.apache.flink.table.descriptors',
    'org.apache.flink.table.factories.TableFactory',
    'org.apache.flink.table.factories.TableSourceFactory',
    'org.apache.flink.table.factories.TableSinkFactory',
    'org.apache.flink.table.factories.StreamTableSourceFactory',
    'org.apache.flink.table.factories.StreamTableSinkFactory',
  ],
  ['Flink up to 1.17 (Akka became Pekko in 1.18)', 'org.apache.flink.runtime.akka', 'akka.actor'],
  ['Flink 1.18 and later', 'org.apache.pekko'],
];

/** Carried by fat connector jars only. Source: the dependency lists of those connectors. */
const CONNECTOR_LIBRARIES: readonly Row[] = [
  [
    'flink-sql-connector-<database>-cdc',
    'org.apache.kafka.connect',
    'io.debezium',
    'com.github.shyiko.mysql',
    'org.apache.flink.cdc.debezium',
    'com.ververica.cdc.debezium',
  ],
  ['flink-sql-connector-kafka', 'org.apache.kafka'],
  ['flink-sql-connector-elasticsearch7', 'org.elasticsearch', 'co.elastic.clients'],
  ['flink-sql-connector-opensearch', 'org.opensearch'],
  ['flink-sql-connector-hbase-2.2', 'org.apache.hadoop.hbase'],
  ['flink-sql-connector-mongodb', 'com.mongodb', 'org.bson'],
  ['flink-sql-connector-rabbitmq', 'com.rabbitmq'],
  ['flink-sql-connector-pulsar', 'org.apache.pulsar'],
  [
    'flink-sql-connector-aws-kinesis-streams',
    'software.amazon.awssdk.services.kinesis',
    'com.amazonaws.services.kinesis',
  ],
  ['flink-sql-parquet', 'org.apache.parquet'],
  ['flink-sql-orc', 'org.apache.orc'],
  ['flink-sql-avro', 'org.apache.avro'],
];

const HADOOP: readonly Row[] = [
  [
    'Hadoop (HADOOP_CLASSPATH=$(hadoop classpath), or flink-shaded-hadoop-2-uber in lib/)',
    'org.apache.hadoop',
    'com.ctc.wstx',
    'org.codehaus.stax2',
  ],
];

const DRIVERS: readonly Row[] = [
  ['com.mysql:mysql-connector-j', 'com.mysql'],
  ['org.postgresql:postgresql', 'org.postgresql'],
  ['com.oracle.database.jdbc:ojdbc8', 'oracle.jdbc', 'oracle.sql'],
  ['com.microsoft.sqlserver:mssql-jdbc', 'com.microsoft.sqlserver'],
  ['com.clickhouse:clickhouse-jdbc', 'com.clickhouse', 'ru.yandex.clickhouse', 'cc.blynk.clickhouse'],
  ['com.ibm.db2:jcc', 'com.ibm.db2'],
  ['org.mariadb.jdbc:mariadb-java-client', 'org.mariadb'],
  ['com.dameng:DmJdbcDriver18', 'dm.jdbc'],
  ['com.oceanbase:oceanbase-client', 'com.oceanbase'],
  ['org.apache.hive:hive-jdbc', 'org.apache.hive.jdbc'],
  ['org.apache.derby:derby', 'org.apache.derby'],
  ['com.h2database:h2', 'org.h2'],
  ['org.xerial:sqlite-jdbc', 'org.sqlite'],
];

const LIBRARIES: readonly Row[] = [
  ['com.google.guava:guava', 'com.google.common', 'com.google.thirdparty'],
  ['com.zaxxer:HikariCP', 'com.zaxxer.hikari'],
  ['com.alibaba:druid', 'com.alibaba.druid'],
  ['com.google.code.gson:gson', 'com.google.gson'],
  ['com.google.protobuf:protobuf-java', 'com.google.protobuf'],
  ['com.fasterxml.jackson.core:jackson-databind', 'com.fasterxml.jackson'],
  ['org.codehaus.jackson:jackson-mapper-asl', 'org.codehaus.jackson'],
  ['com.alibaba:fastjson', 'com.alibaba.fastjson'],
  ['com.alibaba.fastjson2:fastjson2', 'com.alibaba.fastjson2'],
  ['io.netty:netty-all', 'io.netty'],
  ['org.apache.zookeeper:zookeeper', 'org.apache.zookeeper'],
  ['org.apache.curator:curator-framework', 'org.apache.curator'],
  ['org.codehaus.janino:janino and commons-compiler', 'org.codehaus.janino', 'org.codehaus.commons.compiler'],
  ['com.esotericsoftware.kryo:kryo', 'com.esotericsoftware'],
  ['com.twitter:chill-java', 'com.twitter.chill'],
  ['com.google.cloud.bigdataoss:gcs-connector', 'com.google.cloud.hadoop'],
  ['com.google.cloud (SDK)', 'com.google.cloud', 'com.google.api'],
  ['software.amazon.awssdk:bundle', 'software.amazon.awssdk'],
  ['com.amazonaws:aws-java-sdk-bundle', 'com.amazonaws'],
  ['com.azure:azure-storage-blob', 'com.azure', 'com.microsoft.azure'],
  ['com.aliyun.oss:aliyun-sdk-oss', 'com.aliyun.oss'],
  ['org.apache.httpcomponents:httpclient', 'org.apache.http'],
  ['com.squareup.okhttp3:okhttp', 'okhttp3', 'okio'],
  ['commons-logging:commons-logging', 'org.apache.commons.logging'],
  ['org.apache.commons:commons-lang3', 'org.apache.commons.lang3'],
  ['commons-lang:commons-lang', 'org.apache.commons.lang'],
  ['org.apache.commons:commons-math3', 'org.apache.commons.math3'],
  ['commons-collections:commons-collections', 'org.apache.commons.collections'],
  ['org.apache.commons:commons-pool2', 'org.apache.commons.pool2'],
  ['commons-cli:commons-cli', 'org.apache.commons.cli'],
  ['com.sun.jersey:jersey-client', 'com.sun.jersey'],
  ['commons-io:commons-io', 'org.apache.commons.io'],
  ['org.apache.logging.log4j:log4j-core, log4j-slf4j-impl', 'org.apache.logging.log4j'],
  ['log4j:log4j (or log4j-1.2-api)', 'org.apache.log4j'],
  ['org.slf4j:slf4j-api', 'org.slf4j'],
  ['ch.qos.logback:logback-classic', 'ch.qos.logback'],
  ['redis.clients:jedis', 'redis.clients'],
  ['org.springframework:spring-*', 'org.springframework'],
  ['joda-time:joda-time', 'org.joda.time'],
  ['com.github.luben:zstd-jni', 'com.github.luben.zstd'],
  ['org.xerial.snappy:snappy-java', 'org.xerial.snappy'],
  ['org.lz4:lz4-java', 'net.jpountz'],
];

/** Left the JDK with Java 9 to 15, or came with a later one. */
const JDK: readonly Row[] = [
  ['javax.xml.bind:jaxb-api (left the JDK with Java 11)', 'javax.xml.bind', 'com.sun.xml.internal'],
  ['javax.annotation:javax.annotation-api (left the JDK with Java 11)', 'javax.annotation'],
  ['javax.activation:activation (left the JDK with Java 11)', 'javax.activation'],
  ['javax.xml.ws:jaxws-api (left the JDK with Java 11)', 'javax.xml.ws', 'javax.jws', 'javax.xml.soap'],
  ['org.openjdk.nashorn:nashorn-core (left the JDK with Java 15)', 'jdk.nashorn'],
  [
    'java.util.Base64 (sun.misc.BASE64Encoder left the JDK with Java 9)',
    'sun.misc',
    'sun.net',
    'sun.nio',
    'sun.security',
  ],
  ['a newer JDK', 'java'],
];

const SCALA: readonly Row[] = [['org.scala-lang:scala-library, of the same Scala as every _<scala> suffix', 'scala']];

/** Every package known, the longest prefix first. */
export const classOrigins: readonly ClassOrigin[] = [
  ...rows('flink-module', MODULES),
  ...rows('flink-versioned', VERSIONED),
  ...rows('connector-library', CONNECTOR_LIBRARIES),
  ...rows('hadoop', HADOOP),
  ...rows('driver', DRIVERS),
  ...rows('library', LIBRARIES),
  ...rows('jdk', JDK),
  ...rows('scala', SCALA),
].toSorted((a, b) => b.prefix.length - a.prefix.length);

/** The origin of a class, dotted or with slashes; undefined for one's own code and for what the table lacks. */
export function originOf(name: string): ClassOrigin | undefined {
  const dotted = name.replaceAll('/', '.');
  return classOrigins.find(
    ({ prefix }) => dotted === prefix || (dotted.startsWith(prefix) && /[.$]/.test(dotted[prefix.length] ?? '')),
  );
}

function rows(kind: OriginKind, table: readonly Row[]): readonly ClassOrigin[] {
  return table.flatMap(([artefact, ...prefixes]) => prefixes.map((prefix) => ({ prefix, kind, artefact })));
}
