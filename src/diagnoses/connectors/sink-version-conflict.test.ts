import { testTold } from '#test/told';
import { sinkVersionConflict } from './sink-version-conflict.ts';

// Template: org.elasticsearch.index.engine.VersionConflictEngineException.
testTold(sinkVersionConflict, {
  finds: {
    'an update': {
      log: 'ElasticsearchException[Elasticsearch exception [type=version_conflict_engine_exception, reason=[42]: version conflict, required seqNo [362], primary term [1]. current document has seqNo [363] and primary term [1]]]',
      says: ['42', 'retryOnConflict'],
    },
  },
  ignores: {
    'a database’s dead-lock': {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: java.sql.BatchUpdateException: Deadlock found when trying to get lock; try restarting transaction`,
      instead: 'sink-deadlock',
    },
  },
});
