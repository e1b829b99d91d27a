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
