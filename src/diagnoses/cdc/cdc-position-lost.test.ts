import { testTold } from '#test/told';
import { cdcPositionLost } from './cdc-position-lost.ts';

// Templates: Flink CDC StatefulTaskContext, MySQL error 1236, PostgresReplicationConnection, MongoDB error 286, Oracle ORA-01291.
testTold(cdcPositionLost, {
  finds: {
    'Oracle log files that are gone': {
      log: 'io.debezium.DebeziumException: None of log files contains offset SCN: 8814301, re-snapshot is required.',
      says: ['8814301'],
    },
    'MySQL, as the connector says it': {
      log: `java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:225)
	at org.apache.flink.connector.base.source.reader.SourceReaderBase.pollNext(SourceReaderBase.java:130)
Caused by: java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: java.lang.IllegalStateException: The connector is trying to read binlog starting at Struct{version=1.9.7.Final,connector=mysql,name=mysql_binlog_source,ts_ms=1648567265495,db=,server_id=0,file=mysql-bin.000090,pos=154,row=0}, but this is no longer available on the server. Reconfigure the connector to use a snapshot when needed.`,
      says: ['mysql-bin.000090', 'when_needed', 'binlog_expire_logs_seconds'],
    },
    'MySQL, as the server says it': {
      log: `2024-05-06 10:00:00,000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Source: orders (1/1) (a1b2) switched from RUNNING to FAILED on container_1 @ host (dataPort=1).
java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:225)
	at org.apache.flink.connector.base.source.reader.SourceReaderBase.pollNext(SourceReaderBase.java:130)
Caused by: java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: io.debezium.DebeziumException: Could not find first log file name in binary log index file Error code: 1236; SQLSTATE: HY000.
	at io.debezium.connector.mysql.MySqlStreamingChangeEventSource.wrap(MySqlStreamingChangeEventSource.java:1233)
2024-05-06 10:00:00,010 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Job etl (00000000000000000000000000000001) switched from state RUNNING to RESTARTING.`,
    },
    PostgreSQL: {
      log: 'io.debezium.DebeziumException: The offset to start reading from has been removed from the database write-ahead log. Create a new snapshot and consider setting of PostgreSQL parameter wal_keep_segments = 0.',
      says: ['wal_keep_size'],
    },
    MongoDB: {
      log: "com.mongodb.MongoCommandException: Command failed with error 286 (ChangeStreamHistoryLost): 'PlanExecutor error during aggregation :: caused by :: Resume of change stream was not possible, as the resume point may no longer be in the oplog.' on server m1:27017",
      says: ['replSetResizeOplog'],
    },
    'Oracle in Chinese': {
      log: 'Caused by: Error : 1291, Position : 0, Sql = BEGIN sys.dbms_logmnr.start_logmnr(...);END;, Error Msg = ORA-01291: 缺失日志文件',
      says: ['ARCHIVELOG'],
    },
  },
  ignores: {
    'a user without the right to ask for it': {
      log: 'Caused by: java.sql.SQLSyntaxErrorException: Access denied; you need (at least one of) the SUPER, REPLICATION CLIENT privilege(s) for this operation',
      instead: 'cdc-permission',
    },
    'an offset of Kafka': {
      log: 'org.apache.kafka.clients.consumer.OffsetOutOfRangeException: Fetch position FetchPosition{offset=12} is out of range for partition orders-0',
      instead: 'kafka-offset-out-of-range',
    },
  },
});
