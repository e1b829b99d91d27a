import { testTold } from '#test/told';
import { cdcConnectionDropped } from './cdc-connection-dropped.ts';

// Templates: com.github.shyiko.mysql.binlog EventDeserializer; V3PGReplicationStream.
testTold(cdcConnectionDropped, {
  finds: {
    'MySQL, in the middle of an event': {
      log: `java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:225)
Caused by: java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: io.debezium.DebeziumException: Failed to deserialize data of EventHeaderV4{timestamp=1646125320000, eventType=EXT_WRITE_ROWS, serverId=1, headerLength=19, dataLength=8150, nextPosition=4711, flags=0}
	at io.debezium.connector.mysql.MySqlStreamingChangeEventSource.wrap(MySqlStreamingChangeEventSource.java:1194)
Caused by: com.github.shyiko.mysql.binlog.event.deserialization.EventDataDeserializationException: Failed to deserialize data of EventHeaderV4{timestamp=1646125320000, eventType=EXT_WRITE_ROWS}
	at com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer.deserializeEventData(EventDeserializer.java:341)
Caused by: java.net.SocketException: Connection reset
	at java.net.SocketInputStream.read(SocketInputStream.java:210)`,
      says: ['slave_net_timeout', 'back pressure'],
    },
    PostgreSQL: {
      log: 'org.postgresql.util.PSQLException: Database connection failed when writing to copy',
      says: ['wal_sender_timeout'],
    },
  },
  ignores: {
    'a sink’s idle connection': {
      log: "com.mysql.cj.exceptions.CJCommunicationsException: The last packet successfully received from the server was 28,801,000 milliseconds ago. The last packet sent successfully to the server was 28,801,001 milliseconds ago. is longer than the server configured value of 'wait_timeout'.",
      instead: 'jdbc-idle-connection',
    },
  },
});
