import { testTold } from '#test/told';
import { cdcOracleSupplementalLogging } from './cdc-oracle-supplemental-logging.ts';

// Template: io.debezium.connector.oracle.logminer.LogMinerHelper#checkSupplementalLogging (Debezium 1.x).
testTold(cdcOracleSupplementalLogging, {
  finds: {
    'a table': {
      log: `java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:225)
Caused by: java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: io.debezium.DebeziumException: Supplemental logging not configured for table ORCL.FLINK.orders.  Use command: ALTER TABLE FLINK.orders ADD SUPPLEMENTAL LOG DATA (ALL) COLUMNS`,
      says: ['ORCL.FLINK.orders', 'case.insensitive', 'upper case'],
    },
    'the database': {
      log: 'Caused by: io.debezium.DebeziumException: Supplemental logging not properly configured.  Use: ALTER DATABASE ADD SUPPLEMENTAL LOG DATA',
      says: ['ALTER DATABASE'],
    },
  },
  ignores: {
    'archive log mode that is off': {
      log: 'java.sql.SQLException: ORA-01325: archive log mode must be enabled to build into the logstream',
      instead: 'cdc-not-enabled',
    },
  },
});
