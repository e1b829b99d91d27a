import { testTold } from '#test/told';
import { sqlFactoryMissing } from './sql-factory-missing.ts';

// Templates: org.apache.flink.table.factories.FactoryUtil#discoverFactory (1.11 and later), TableFactoryService (before).
testTold(sqlFactoryMissing, {
  finds: {
    'a connector': {
      log: `org.apache.flink.table.api.ValidationException: Unable to create a source for reading table 'default_catalog.default_database.orders'.
	at org.apache.flink.table.factories.FactoryUtil.createDynamicTableSource(FactoryUtil.java:167)
Caused by: org.apache.flink.table.api.ValidationException: Cannot discover a connector using option: 'connector'='kafka'
	at org.apache.flink.table.factories.FactoryUtil.enrichNoMatchingConnectorError(FactoryUtil.java:798)
Caused by: org.apache.flink.table.api.ValidationException: Could not find any factory for identifier 'kafka' that implements 'org.apache.flink.table.factories.DynamicTableFactory' in the classpath.

Available factory identifiers are:

blackhole
datagen
filesystem
print
	at org.apache.flink.table.factories.FactoryUtil.discoverFactory(FactoryUtil.java:608)
	... 28 more`,
      says: ['flink-sql-connector-kafka', 'lib/'],
    },
    'a format': {
      log: "org.apache.flink.table.api.ValidationException: Could not find any format factory for identifier 'avro-confluent' in the classpath.",
      says: ['flink-sql-avro-confluent-registry'],
    },
    'a CDC pipeline': {
      log: 'java.lang.RuntimeException: Cannot find factory with identifier "doris" in the classpath.',
      says: ['flink-doris-connector'],
    },
    'an old planner': {
      log: "org.apache.flink.table.api.NoMatchingTableFactoryException: Could not find a suitable table factory for 'org.apache.flink.table.factories.TableSourceFactory' in\nthe classpath.",
    },
  },
  ignores: {
    'a factory that is there twice': {
      log: "org.apache.flink.table.api.ValidationException: Multiple factories for identifier 'kafka' that implement 'org.apache.flink.table.factories.DynamicTableFactory' found in the classpath.",
      instead: 'dependency-conflict',
    },
    'options that are refused': {
      log: "org.apache.flink.table.api.ValidationException: Unsupported options found for connector 'kafka'.",
    },
  },
});
