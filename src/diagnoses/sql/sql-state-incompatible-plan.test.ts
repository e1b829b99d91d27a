import { testTold } from '#test/told';
import { sqlStateIncompatiblePlan } from './sql-state-incompatible-plan.ts';

// Templates: reference/flink-evidence.md I1 and I5, as a Table job prints them.
testTold(sqlStateIncompatiblePlan, {
  finds: {
    'another row type': {
      log: `org.apache.flink.util.StateMigrationException: The new state serializer (org.apache.flink.table.runtime.typeutils.RowDataSerializer@2d1b876e) must not be incompatible with the old state serializer (org.apache.flink.table.runtime.typeutils.RowDataSerializer@8d2c41aa).
	at org.apache.flink.contrib.streaming.state.RocksDBKeyedStateBackend.updateRestoredStateMetaInfo(RocksDBKeyedStateBackend.java:802)`,
      says: ['COMPILE PLAN'],
    },
    'what people say': { log: 'we added a column to the SQL query, now the job does not start from the savepoint' },
  },
  ignores: {
    'a POJO that changed': {
      log: 'org.apache.flink.util.StateMigrationException: The new state serializer (org.apache.flink.api.java.typeutils.runtime.PojoSerializer@1) must not be incompatible with the old state serializer (org.apache.flink.api.java.typeutils.runtime.PojoSerializer@2).',
    },
  },
});
