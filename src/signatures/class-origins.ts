import { CONNECTOR_LIBRARIES, MODULES, type OriginRow, VERSIONED } from './class-origins-flink.ts';

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

const HADOOP: readonly OriginRow[] = [
  [
    'Hadoop (HADOOP_CLASSPATH=$(hadoop classpath), or flink-shaded-hadoop-2-uber in lib/)',
    'org.apache.hadoop',
    'com.ctc.wstx',
    'org.codehaus.stax2',
  ],
];

const DRIVERS: readonly OriginRow[] = [
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

const LIBRARIES: readonly OriginRow[] = [
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
  // Sinks to HBase are mostly people's own.
  ['org.apache.hbase:hbase-client (flink-sql-connector-hbase-2.2 carries its own)', 'org.apache.hadoop.hbase'],
  ['redis.clients:jedis', 'redis.clients'],
  ['org.springframework:spring-*', 'org.springframework'],
  ['joda-time:joda-time', 'org.joda.time'],
  ['com.github.luben:zstd-jni', 'com.github.luben.zstd'],
  ['org.xerial.snappy:snappy-java', 'org.xerial.snappy'],
  ['org.lz4:lz4-java', 'net.jpountz'],
];

/** Left the JDK with Java 9 to 15, or came with a later one. */
const JDK: readonly OriginRow[] = [
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

const SCALA: readonly OriginRow[] = [
  ['org.scala-lang:scala-library, of the same Scala as every _<scala> suffix', 'scala'],
];

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

function rows(kind: OriginKind, table: readonly OriginRow[]): readonly ClassOrigin[] {
  return table.flatMap(([artefact, ...prefixes]) => prefixes.map((prefix) => ({ prefix, kind, artefact })));
}
