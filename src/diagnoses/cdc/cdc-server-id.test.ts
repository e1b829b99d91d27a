import { testTold } from '#test/told';
import { cdcServerId } from './cdc-server-id.ts';

// Templates: MySQL error 1236 of the dump thread; ServerIdRange#getServerId; MySqlErrorHandler.
testTold(cdcServerId, {
  finds: {
    'two readers': {
      log: `java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:225)
	at org.apache.flink.connector.base.source.reader.SourceReaderBase.pollNext(SourceReaderBase.java:130)
Caused by: java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: io.debezium.DebeziumException: A slave with the same server_uuid/server_id as this slave has connected to the master; the first event 'mysql-bin.000012' at 4, the last event read from './mysql-bin.000012' at 1200. Error code: 1236; SQLSTATE: HY000.`,
      says: ['5400-5408'],
    },
    'a range that is too short': {
      log: 'java.lang.IllegalArgumentException: Subtask ID 4 is out of server id range 5400-5402, please adjust the server id range to make the number of server id larger than the source parallelism.',
      says: ['5400-5402'],
    },
  },
  ignores: {
    'a broken connection': {
      log: `io.debezium.DebeziumException: Failed to deserialize data of EventHeaderV4{timestamp=1, eventType=WRITE_ROWS, serverId=1}
Caused by: java.net.SocketException: Connection reset`,
      instead: 'cdc-connection-dropped',
    },
  },
});
