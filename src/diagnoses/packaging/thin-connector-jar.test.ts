import { testTold } from '#test/told';
import { thinConnectorJar } from './thin-connector-jar.ts';

// Texts of the JVM; frames as the Kafka connector 3.x has them.
testTold(thinConnectorJar, {
  finds: {
    'the Kafka client': {
      log: `org.apache.flink.util.FlinkException: Global failure triggered by OperatorCoordinator for 'Source: orders' (operator cbc357ccb763df2852fee8c4fc7d55f2).
	at org.apache.flink.runtime.operators.coordination.OperatorCoordinatorHolder$LazyInitializedCoordinatorContext.failJob(OperatorCoordinatorHolder.java:617)
Caused by: java.lang.NoClassDefFoundError: org/apache/kafka/clients/consumer/OffsetAndMetadata
	at org.apache.flink.connector.kafka.source.KafkaSource.createEnumerator(KafkaSource.java:171)
Caused by: java.lang.ClassNotFoundException: org.apache.kafka.clients.consumer.OffsetAndMetadata
	at java.base/java.net.URLClassLoader.findClass(URLClassLoader.java:445)
	... 2 more`,
      says: ['flink-sql-connector-kafka', 'JobManager'],
    },
    'Debezium below a CDC connector': {
      log: 'java.lang.ClassNotFoundException: io.debezium.connector.mysql.MySqlConnectorConfig',
      says: ['flink-sql-connector-<database>-cdc'],
    },
    'any library that a connector asks for': {
      log: `java.lang.NoClassDefFoundError: com/zaxxer/hikari/HikariConfig
	at org.apache.flink.cdc.connectors.base.relational.connection.ConnectionPoolId.<init>(ConnectionPoolId.java:30)`,
    },
  },
  ignores: {
    'a connector that is missing itself': {
      log: 'java.lang.ClassNotFoundException: org.apache.flink.connector.kafka.sink.KafkaSink',
      instead: 'missing-dependency',
    },
    'Hadoop below a lake table': {
      log: `java.lang.NoClassDefFoundError: org/apache/hadoop/conf/Configuration
	at org.apache.iceberg.flink.FlinkCatalogFactory.clusterHadoopConf(FlinkCatalogFactory.java:211)`,
      instead: 'missing-dependency',
    },
  },
});
