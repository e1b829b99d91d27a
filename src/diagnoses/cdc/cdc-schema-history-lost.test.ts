import { testTold } from '#test/told';
import { cdcSchemaHistoryLost } from './cdc-schema-history-lost.ts';

// Template: io.debezium.connector.mysql.MySqlStreamingChangeEventSource#informAboutUnknownTableIfRequired.
testTold(cdcSchemaHistoryLost, {
  finds: {
    'a table it does not know': {
      log: `java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:225)
Caused by: java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: io.debezium.DebeziumException: Encountered change event for table shop.orders whose schema isn't known to this connector`,
      says: ['shop.orders', 'inconsistent.schema.handling.mode'],
    },
  },
  ignores: {
    'rows without all columns': {
      log: 'org.apache.kafka.connect.errors.ConnectException: data row is smaller than a column index, internal schema representation is probably out of sync with real database schema',
      instead: 'cdc-binlog-format',
    },
  },
});
