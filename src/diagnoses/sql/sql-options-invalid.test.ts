import { testTold } from '#test/told';
import { sqlOptionsInvalid } from './sql-options-invalid.ts';

// Templates: org.apache.flink.table.factories.FactoryUtil of 1.13 to 2.3.
testTold(sqlOptionsInvalid, {
  finds: {
    'a required option': {
      log: `2024-05-06 10:00:00,000 ERROR org.apache.flink.table.gateway.service.operation.OperationManager [] - Failed to execute the operation 1.
org.apache.flink.table.api.ValidationException: Unable to create a source for reading table 'default_catalog.default_database.t'.

Table options are:

'connector'='kafka'
'topic'='orders'
	at org.apache.flink.table.factories.FactoryUtil.createDynamicTableSource(FactoryUtil.java:167)
Caused by: org.apache.flink.table.api.ValidationException: One or more required options are missing.

Missing required options are:

properties.bootstrap.servers
	at org.apache.flink.table.factories.FactoryUtil.validateFactoryOptions(FactoryUtil.java:612)`,
      says: ['properties.bootstrap.servers'],
    },
    'an option of another release': {
      log: `2024-05-06 10:00:00,000 ERROR org.apache.flink.table.gateway.service.operation.OperationManager [] - Failed to execute the operation 1.
org.apache.flink.table.api.ValidationException: Unsupported options found for 'jdbc'.

Unsupported options:

sink.buffer-flush.max-row

Supported options:

connector
driver
	at org.apache.flink.table.factories.FactoryUtil.validateUnconsumedKeys(FactoryUtil.java:637)`,
      says: ['jdbc', 'sink.buffer-flush.max-row'],
    },
    'a start position that needs a group': {
      // ReaderHandledOffsetsInitializer#validate
      log: 'Caused by: java.lang.IllegalStateException: Property group.id is required when using committed offset for offsets initializer',
      says: ['group.id'],
    },
    'a value out of range': {
      // StarRocksSinkOptions
      log: "Caused by: org.apache.flink.table.api.ValidationException: Unsupported value '100' for 'sink.buffer-flush.interval-ms'. Supported value range: [1000, 3600000].",
      says: ['sink.buffer-flush.interval-ms', '[1000, 3600000]'],
    },
    'a value without a unit': {
      log: `Caused by: org.apache.flink.table.api.ValidationException: Invalid value for option 'sink.buffer-flush.interval'.
	at org.apache.flink.table.factories.FactoryUtil.readOption(FactoryUtil.java:1164)
Caused by: java.lang.IllegalArgumentException: Could not parse value '1 sec-ish' for key 'sink.buffer-flush.interval'.
	at org.apache.flink.configuration.Configuration.getOptional(Configuration.java:720)`,
      says: ['sink.buffer-flush.interval'],
    },
  },
  ignores: {
    'a connector that no jar brings': {
      log: `org.apache.flink.table.api.ValidationException: Unable to create a sink for writing table 'default_catalog.default_database.t'.
	at org.apache.flink.table.factories.FactoryUtil.createDynamicTableSink(FactoryUtil.java:262)
Caused by: org.apache.flink.table.api.ValidationException: Could not find any factory for identifier 'jdbc' that implements 'org.apache.flink.table.factories.DynamicTableFactory' in the classpath.`,
      instead: 'sql-factory-missing',
    },
  },
});
