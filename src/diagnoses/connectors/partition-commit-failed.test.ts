import { testTold } from '#test/told';
import { partitionCommitFailed } from './partition-commit-failed.ts';

// Template: java.time below org.apache.flink.connector.file.table.DefaultPartTimeExtractor.
testTold(partitionCommitFailed, {
  finds: {
    'a pattern that does not fit': {
      log: `java.time.format.DateTimeParseException: Text '20240506 10:00:00' could not be parsed at index 4
	at org.apache.flink.connector.file.table.DefaultPartTimeExtractor.toLocalDateTime(DefaultPartTimeExtractor.java:100)
	at org.apache.flink.connector.file.table.stream.PartitionTimeCommitTrigger.committablePartitions(PartitionTimeCommitTrigger.java:110)
	at org.apache.flink.connector.file.table.stream.PartitionCommitter.commitPartitions(PartitionCommitter.java:140)`,
      says: ['timestamp-pattern'],
    },
  },
  ignores: {
    'the metastore': {
      log: 'MetaException(message:Could not connect to meta store using any of the URIs provided. Most recent failure: org.apache.thrift.transport.TTransportException: java.net.ConnectException: Connection refused)',
      instead: 'catalog-unreachable',
    },
  },
});
