import { testTold } from '#test/told';
import { cdcEventTooLarge } from './cdc-event-too-large.ts';

// Templates: MySQL error 1236 (rpl_binlog_sender.cc); PostgreSQL mcxt.c.
testTold(cdcEventTooLarge, {
  finds: {
    MySQL: {
      log: `java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:225)
Caused by: java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: io.debezium.DebeziumException: log event entry exceeded max_allowed_packet; Increase max_allowed_packet on master; the first event 'mysql-bin.000012' at 4, the last event read from './mysql-bin.000012' at 98. Error code: 1236; SQLSTATE: HY000.`,
      says: ['max_allowed_packet'],
    },
    PostgreSQL: {
      log: 'org.postgresql.util.PSQLException: ERROR: invalid memory alloc request size 1243650064',
      says: ['1243650064'],
    },
  },
  ignores: {
    'a write that is too large': {
      log: "com.mysql.cj.jdbc.exceptions.PacketTooBigException: Packet for query is too large (5,767,168 > 4,194,304). You can change this value on the server by setting the 'max_allowed_packet' variable.",
      instead: 'sink-request-too-large',
    },
  },
});
