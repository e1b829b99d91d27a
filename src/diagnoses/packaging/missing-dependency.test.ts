import { testTold } from '#test/told';
import { missingDependency } from './missing-dependency.ts';

// Texts: JVM (ClassNotFoundException, NoClassDefFoundError), org.apache.flink.streaming.runtime.tasks.StreamTaskException,
// org.apache.flink.client.program.PackagedProgram, com.zaxxer.hikari.HikariConfig.
const ON_TASK_MANAGER = `2024-05-06 10:00:00,001 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner [] -  Starting TaskManager (Version: 1.18.1, Scala: 2.12, Rev:a8c8b1c, Date:2023-12-19T22:17:36+01:00)
2024-05-06 10:00:05,010 INFO  org.apache.flink.runtime.taskmanager.Task                    [] - Enrich (1/2)#0 (aab0c6c4d1f1b3a1d6c2b4f1a1c1d1e1_0a448493b4782967b150582570326227_0_0) switched from CREATED to DEPLOYING.
2024-05-06 10:00:06,412 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Enrich (1/2)#0 (aab0c6c4d1f1b3a1d6c2b4f1a1c1d1e1_0a448493b4782967b150582570326227_0_0) switched from INITIALIZING to FAILED with failure cause:
java.lang.NoClassDefFoundError: redis/clients/jedis/JedisPool
	at com.acme.Enrich.open(Enrich.java:31)
	at org.apache.flink.streaming.runtime.tasks.RegularOperatorChain.initializeStateAndOpenOperators(RegularOperatorChain.java:107)
Caused by: java.lang.ClassNotFoundException: redis.clients.jedis.JedisPool
	at java.base/java.net.URLClassLoader.findClass(URLClassLoader.java:476)
	at java.base/java.lang.ClassLoader.loadClass(ClassLoader.java:589)
	... 6 more
2024-05-06 10:00:06,430 INFO  org.apache.flink.runtime.taskmanager.Task                    [] - Freeing task resources for Enrich (1/2)#0 (aab0c6c4d1f1b3a1d6c2b4f1a1c1d1e1_0a448493b4782967b150582570326227_0_0).`;

testTold(missingDependency, {
  finds: {
    'a library on the TaskManager': { log: ON_TASK_MANAGER, says: ['redis.clients:jedis', 'TaskManager'] },
    'one’s own class': {
      log: `org.apache.flink.streaming.runtime.tasks.StreamTaskException: Cannot load user class: com.acme.jobs.Dedup
ClassLoader info: URL ClassLoader:
Class not resolvable through given classloader.
	at org.apache.flink.streaming.api.graph.StreamConfig.getStreamOperatorFactory(StreamConfig.java:331)`,
      says: ['com.acme.jobs.Dedup', 'jar tf'],
    },
    'a connector of which no jar came along': {
      log: `org.apache.flink.runtime.client.JobInitializationException: Could not start the JobMaster.
	at org.apache.flink.runtime.jobmaster.DefaultJobMasterServiceProcess.lambda$new$0(DefaultJobMasterServiceProcess.java:97)
Caused by: java.lang.ClassNotFoundException: org.apache.flink.connector.pulsar.source.PulsarSource
	at java.net.URLClassLoader.findClass(URLClassLoader.java:387)`,
      says: ['flink-sql-connector-pulsar', 'JobManager'],
    },
    'Flink’s own class in an IDE': {
      log: `Exception in thread "main" java.lang.NoClassDefFoundError: org/apache/flink/streaming/api/environment/StreamExecutionEnvironment
	at com.acme.Main.main(Main.java:12)
Caused by: java.lang.ClassNotFoundException: org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
	at java.net.URLClassLoader.findClass(URLClassLoader.java:387)
	... 1 more`,
      says: ['provided'],
    },
    'a driver': {
      log: `Caused by: java.lang.RuntimeException: Failed to load driver class org.postgresql.Driver in either of HikariConfig class loader or Thread context classloader`,
      says: ['org.postgresql:postgresql'],
    },
    'a core class of Flink, and nothing else: one of two': {
      log: 'java.lang.NoClassDefFoundError: org/apache/flink/api/common/functions/MapFunction',
      says: ['provided', 'flink run'],
    },
    'a class of the planner, and nothing else: one of two': {
      log: 'java.lang.ClassNotFoundException: org.apache.flink.table.planner.delegation.ExpressionParser',
      says: ['flink-table-planner'],
    },
    'a class that Hadoop’s configuration names': {
      // org.apache.hadoop.conf.Configuration#getClassByName
      log: 'java.lang.RuntimeException: java.lang.ClassNotFoundException: Class com.acme.auth.TokenProvider not found',
      says: ['com.acme.auth.TokenProvider'],
    },
    'a module that Flink names': {
      // TypeExtractor#createHadoopWritableTypeInfo
      log: "Caused by: java.lang.RuntimeException: Could not load the TypeInformation for the class 'org.apache.hadoop.io.Writable'. You may be missing the 'flink-hadoop-compatibility' dependency.",
      says: ['flink-hadoop-compatibility'],
    },
    Hadoop: {
      log: 'java.lang.NoClassDefFoundError: org/apache/hadoop/conf/Configuration',
      says: ['HADOOP_CLASSPATH'],
    },
  },
  ignores: {
    'a class that is there and could not be initialised': {
      log: 'java.lang.NoClassDefFoundError: Could not initialize class com.acme.Metrics',
    },
    'a method that is missing': {
      log: `java.lang.NoSuchMethodError: 'java.lang.String com.google.common.base.Strings.lenientFormat(java.lang.String, java.lang.Object[])'`,
      instead: 'dependency-conflict',
    },
    'a core class that Flink’s own frames ask for': {
      log: `java.lang.NoClassDefFoundError: org/apache/flink/streaming/api/functions/sink/SinkFunction
	at org.apache.flink.streaming.api.graph.StreamGraphGenerator.generate(StreamGraphGenerator.java:120)`,
      instead: 'version-mismatch',
    },
    'a core class where a banner says that Flink runs': {
      log: `2024-05-06 10:00:00,001 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner [] -  Starting TaskManager (Version: 2.0.0, Scala: 2.12, Rev:a8c8b1c, Date:2025-03-19T22:17:36+01:00)
2024-05-06 10:00:06,412 ERROR com.acme.Loader [] - cannot start
java.lang.NoClassDefFoundError: org/apache/flink/streaming/api/functions/sink/SinkFunction`,
      instead: 'version-mismatch',
    },
    'a class below a connector': {
      log: 'java.lang.NoClassDefFoundError: org/apache/kafka/clients/producer/Producer',
      instead: 'thin-connector-jar',
    },
  },
});
