import { testTold } from '#test/told';
import { dependencyConflict } from './dependency-conflict.ts';

// Texts of the JVM; org.apache.flink.table.factories.FactoryUtil#discoverFactory; org.slf4j.impl.Log4jLoggerFactory.
testTold(dependencyConflict, {
  finds: {
    'Guava of Hadoop': {
      log: `2023-03-01 00:00:01,000 ERROR org.apache.flink.runtime.taskmanager.Task [] - FATAL - exception in resource cleanup
java.lang.NoSuchMethodError: com.google.common.base.Preconditions.checkState(ZLjava/lang/String;I)V
	at org.apache.hadoop.conf.Configuration.set(Configuration.java:1357)`,
      says: ['com.google.guava:guava', '<pattern>com.google.common</pattern>'],
    },
    'protobuf, Java 17': {
      log: "java.lang.NoSuchMethodError: 'com.google.protobuf.Internal$IntList com.acme.proto.Event.emptyIntList()'",
    },
    'an HTTP client': {
      log: `java.lang.NoSuchFieldError: INSTANCE
	at org.apache.http.conn.ssl.SSLConnectionSocketFactory.<clinit>(SSLConnectionSocketFactory.java:144)`,
    },
    'an interface that was public elsewhere': {
      log: `java.lang.IllegalAccessError: class org.apache.hadoop.hdfs.web.HftpFileSystem cannot access its superinterface org.apache.hadoop.hdfs.web.TokenAspect$TokenManagementDelegator
	at java.lang.ClassLoader.defineClass1(Native Method)`,
      says: ['HftpFileSystem'],
    },
    'a connector twice': {
      log: `org.apache.flink.table.api.ValidationException: Multiple factories for identifier 'jdbc' that implement 'org.apache.flink.table.factories.DynamicTableFactory' found in the classpath.

Ambiguous factory classes are:

org.apache.flink.connector.jdbc.table.JdbcDynamicTableFactory`,
      says: ['jdbc'],
    },
    // io.debezium.engine.DebeziumEngine#determineBuilderFactory, io.grpc.internal.AutoConfiguredLoadBalancerFactory,
    // software.amazon.awssdk.core.internal.http.loader.DefaultSdkHttpClientBuilder, org.apache.lucene.util.NamedSPILoader.
    'an engine whose service file was lost': {
      log: `Caused by: io.debezium.DebeziumException: No implementation of Debezium engine builder was found
	at io.debezium.engine.DebeziumEngine.determineBuilderFactory(DebeziumEngine.java:410)
	at org.apache.flink.cdc.debezium.DebeziumSourceFunction.run(DebeziumSourceFunction.java:446)`,
      says: ['ServicesResourceTransformer', 'META-INF/services'],
    },
    'a provider of gRPC': {
      log: "java.lang.IllegalStateException: Could not find policy 'pick_first'. Make sure its implementation is either registered to LoadBalancerRegistry or included in META-INF/services/io.grpc.LoadBalancerProvider from your jar files.",
      says: ['gRPC', 'mergeServiceFiles'],
    },
    'an HTTP client of the AWS SDK': {
      log: 'software.amazon.awssdk.core.exception.SdkClientException: Unable to load an HTTP implementation from any provider in the chain. You must declare a dependency on an appropriate HTTP implementation or pass in an SdkHttpClient explicitly to the client builder.',
      says: ['META-INF/services'],
    },
    'a codec of Lucene': {
      log: "java.lang.IllegalArgumentException: An SPI class of type org.apache.lucene.codecs.PostingsFormat with name 'Lucene50' does not exist.  You need to add the corresponding JAR file supporting this SPI to your classpath.",
      says: ['Lucene50'],
    },
    'settings of Akka': {
      log: `com.typesafe.config.ConfigException$Missing: No configuration setting found for key 'akka.version'
	at akka.actor.ActorSystem$Settings.<init>(ActorSystem.scala:170)`,
      says: ['reference.conf'],
    },
    'Jackson and its Scala module': {
      log: 'com.fasterxml.jackson.databind.JsonMappingException: Scala module 2.10.5 requires Jackson Databind version >= 2.10.0 and < 2.11.0',
    },
  },
  ignores: {
    'a member of Flink': {
      log: 'java.lang.NoSuchMethodError: org.apache.flink.configuration.ConfigOptions.key(I)V',
      instead: 'version-mismatch',
    },
    'two SLF4J bindings': { log: 'SLF4J: Class path contains multiple SLF4J bindings.' },
    'a missing class': {
      log: 'java.lang.NoClassDefFoundError: com/google/common/base/Joiner',
      instead: 'missing-dependency',
    },
  },
});
