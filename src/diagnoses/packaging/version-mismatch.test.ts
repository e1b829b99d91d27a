import { testTold } from '#test/told';
import { versionMismatch } from './version-mismatch.ts';

// Texts of the JVM (JDK 8, 11, 17) for members that the release notes of 1.15 to 2.0 name.
testTold(versionMismatch, {
  finds: {
    'a constructor that changed, Java 11': {
      log: `2024-09-01 08:00:00,100 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner [] -  Starting TaskManager (Version: 1.19.0, Scala: 2.12, Rev:b4b6e6d, Date:2024-03-06T00:00:00+01:00)
2024-09-01 08:01:00,100 WARN  org.apache.flink.runtime.taskmanager.Task [] - Source: in -> Sink: out (1/1)#0 (b0fb1f1a1c1d1e1a0a448493b4782967_cbc357ccb763df2852fee8c4fc7d55f2_0_0) switched from INITIALIZING to FAILED with failure cause:
java.lang.NoSuchMethodError: 'boolean org.apache.flink.table.api.ValidationException.isRetryable(java.lang.Object)'
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.open(JdbcOutputFormat.java:107)`,
      says: ['ValidationException.isRetryable', '-1.19'],
    },
    'a jar that the banner names': {
      log: `2024-09-01 08:00:00,100 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner [] -  Starting TaskManager (Version: 1.19.0, Scala: 2.12, Rev:b4b6e6d, Date:2024-03-06T00:00:00+01:00)
2024-09-01 08:00:00,101 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner [] -  Classpath: /opt/flink/lib/flink-cep-1.19.0.jar:/opt/flink/lib/flink-sql-connector-kafka-3.0.2-1.17.jar:/opt/flink/lib/flink-dist-1.19.0.jar:::
2024-09-01 08:01:00,100 ERROR org.apache.flink.runtime.taskmanager.Task [] - Task failed
java.lang.NoSuchMethodError: 'void org.apache.flink.connector.base.source.reader.SourceReaderBase.<init>(org.apache.flink.core.A)'
	at org.apache.flink.connector.kafka.source.reader.KafkaSourceReader.<init>(KafkaSourceReader.java:82)`,
      says: ['flink-sql-connector-kafka-3.0.2-1.17.jar'],
    },
    'the same, Java 8': {
      log: `java.lang.NoSuchMethodError: org.apache.flink.api.common.functions.RuntimeContext.getMetricGroup()Lorg/apache/flink/metrics/MetricGroup;
	at org.apache.iceberg.flink.sink.IcebergStreamWriter.open(IcebergStreamWriter.java:53)`,
    },
    'a shaded package of another release': {
      log: 'java.lang.NoClassDefFoundError: org/apache/flink/shaded/guava18/com/google/common/util/concurrent/ThreadFactoryBuilder',
      says: ['guava18'],
    },
    'an interface that became newer': {
      log: `java.lang.AbstractMethodError: Receiver class com.acme.AuditSink does not define or inherit an implementation of the resolved method 'abstract org.apache.flink.api.connector.sink2.SinkWriter createWriter(org.apache.flink.api.connector.sink2.WriterInitContext)' of interface org.apache.flink.api.connector.sink2.Sink.
	at org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperator.initializeState(SinkWriterOperator.java:149)`,
      says: ['api.connector.sink2.Sink'],
    },
    'a class that left, below Flink’s own frames': {
      log: `java.lang.NoClassDefFoundError: org/apache/flink/streaming/api/functions/sink/SinkFunction
	at org.apache.flink.runtime.taskmanager.Task.doRun(Task.java:730)`,
      says: ['2.0'],
    },
    'the same alone: one of two': {
      log: 'java.lang.NoClassDefFoundError: org/apache/flink/streaming/api/functions/sink/SinkFunction',
    },
    'two Scala versions': {
      log: 'java.lang.NoClassDefFoundError: scala/collection/GenTraversableOnce$class',
      says: ['_2.11'],
    },
    'client and cluster of different releases': {
      log: 'java.io.InvalidClassException: org.apache.flink.streaming.api.graph.StreamEdge; local class incompatible: stream classdesc serialVersionUID = -8181250, local class serialVersionUID = 2189',
    },
  },
  ignores: {
    'a third-party class': {
      log: 'java.lang.NoSuchMethodError: com.google.common.collect.ImmutableList.toImmutableList()Ljava/util/stream/Collector;',
      instead: 'dependency-conflict',
    },
    'a method of the JDK': {
      log: "java.lang.NoSuchMethodError: 'boolean java.lang.String.isBlank()'",
      instead: 'java-version',
    },
    'a method that only returns a Flink type': {
      log: "java.lang.NoSuchMethodError: 'org.apache.flink.types.Row com.google.common.base.Optional.orNull()'",
      instead: 'dependency-conflict',
    },
    'a Kafka method that only takes a Flink type': {
      log: "java.lang.NoSuchMethodError: 'void org.apache.kafka.clients.consumer.KafkaConsumer.poll(org.apache.flink.core.X)'",
      instead: 'dependency-conflict',
    },
  },
});
