import { testTold } from '#test/told';
import { sqlSinkPrimaryKey } from './sql-sink-primary-key.ts';

// Templates: JdbcDynamicTableSink#validatePrimaryKey and its kin, UpsertKafkaDynamicTableFactory, KafkaDynamicTableFactory.
testTold(sqlSinkPrimaryKey, {
  finds: {
    'a JDBC sink': {
      log: `java.lang.IllegalStateException: please declare primary key for sink table when query contains update/delete record.
	at org.apache.flink.util.Preconditions.checkState(Preconditions.java:193)
	at org.apache.flink.connector.jdbc.table.JdbcDynamicTableSink.validatePrimaryKey(JdbcDynamicTableSink.java:73)`,
      says: ['NOT ENFORCED'],
    },
    'another connector’s spelling': {
      log: 'java.lang.IllegalStateException: Please declare primary key for sink table when query contains update/delete record.',
    },
    'upsert-kafka': {
      log: "org.apache.flink.table.api.ValidationException: 'upsert-kafka' tables require to define a PRIMARY KEY constraint. The PRIMARY KEY specifies which columns should be read from or write to the Kafka message key.",
    },
    'kafka with a key': {
      log: "org.apache.flink.table.api.ValidationException: The Kafka table 'default_catalog.default_database.t' with 'json' format doesn't support defining PRIMARY KEY constraint on the table, because it can't guarantee the semantic of primary key.",
      says: ['upsert-kafka'],
    },
  },
  ignores: {
    'a sink that takes no updates': {
      log: "org.apache.flink.table.api.TableException: Table sink 'a.b.c' doesn't support consuming update and delete changes which is produced by node TableSourceScan(table=[[a, b, s]], fields=[id])",
      instead: 'sql-sink-changelog',
    },
  },
});
