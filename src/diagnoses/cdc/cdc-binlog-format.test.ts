import { testTold } from '#test/told';
import { cdcBinlogFormat } from './cdc-binlog-format.ts';

// Templates: io.debezium.relational.TableSchemaBuilder; Flink CDC MySqlValidator; MySqlStreamingChangeEventSource.
testTold(cdcBinlogFormat, {
  finds: {
    'rows without all columns': {
      log: `java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:225)
	at org.apache.flink.connector.base.source.reader.SourceReaderBase.pollNext(SourceReaderBase.java:130)
Caused by: java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: io.debezium.DebeziumException: Error processing binlog event
	at io.debezium.connector.mysql.MySqlStreamingChangeEventSource.handleEvent(MySqlStreamingChangeEventSource.java:371)
Caused by: org.apache.kafka.connect.errors.ConnectException: data row is smaller than a column index, internal schema representation is probably out of sync with real database schema
	at io.debezium.relational.TableSchemaBuilder.validateIncomingRowToInternalMetadata(TableSchemaBuilder.java:254)`,
      says: ['FULL', 'reconnect'],
    },
    'the check at start': {
      log: 'org.apache.flink.table.api.ValidationException: The MySQL server is configured with binlog_format MIXED rather than ROW, which is required for this connector to work properly. Change the MySQL configuration to use a binlog_format=ROW and restart the connector.',
      says: ['MIXED'],
    },
    'what SHOW VARIABLES said': {
      log: `mysql cdc source fails after some updates
binlog_row_image: MINIMAL`,
      says: ['MINIMAL'],
    },
  },
  ignores: {
    'a schema history that is lost': {
      log: "io.debezium.DebeziumException: Encountered change event for table shop.orders whose schema isn't known to this connector",
      instead: 'cdc-schema-history-lost',
    },
  },
});
