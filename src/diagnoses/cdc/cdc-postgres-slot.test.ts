import { testTold } from '#test/told';
import { cdcPostgresSlot } from './cdc-postgres-slot.ts';

// Templates: PostgreSQL replication/slot.c; PostgresReplicationConnection; people’s words on pg_replication_slots.
testTold(cdcPostgresSlot, {
  finds: {
    'a slot that is held': {
      log: `io.debezium.DebeziumException: Failed to start replication stream at LSN{0/16B3748}
	at io.debezium.connector.postgresql.connection.PostgresReplicationConnection.startPgReplicationStream(PostgresReplicationConnection.java:510)
Caused by: org.postgresql.util.PSQLException: ERROR: replication slot "flink_orders" is active for PID 162564`,
      says: ['pg_terminate_backend(162564)', 'slot.name'],
    },
    'a slot that is gone': {
      log: 'Caused by: org.postgresql.util.PSQLException: ERROR: replication slot "flink_orders" does not exist',
      says: ['flink_orders'],
    },
    'no slot free': {
      log: 'Caused by: org.postgresql.util.PSQLException: ERROR: all replication slots are in use',
      says: ['max_replication_slots'],
    },
    'people’s words': {
      log: `postgres-cdc job runs, checkpointing enabled
pg_wal grows to 200 GB
confirmed_flush_lsn: not moving for 3 days`,
      says: ['heartbeat.interval.ms'],
    },
  },
  ignores: {
    'a position that is gone': {
      log: 'ERROR: requested WAL segment 0000000100000012000000AB has already been removed',
      instead: 'cdc-position-lost',
    },
  },
});
