import { testTold } from '#test/told';
import { cdcSchemaChangeStuck } from './cdc-schema-change-stuck.ts';

// Template: org.apache.flink.cdc.runtime.operators.schema.regular.SchemaCoordinator.
testTold(cdcSchemaChangeStuck, {
  finds: {
    'the registry stays busy (3.0, 3.1)': {
      log: 'java.util.concurrent.TimeoutException: TimeOut when requesting schema change\n\tat org.apache.flink.cdc.runtime.operators.schema.SchemaOperator.requestSchemaChange(SchemaOperator.java:430)',
    },
    'the loop alone': {
      log: `java.lang.IllegalStateException: Unexpected evolving status: EVOLVING
	at org.apache.flink.util.Preconditions.checkState(Preconditions.java:215)
	at org.apache.flink.cdc.runtime.operators.schema.regular.SchemaCoordinator.handleCustomCoordinationRequest(SchemaCoordinator.java:270)`,
      says: ['EVOLVING', 'JobManager', 'pgrade'],
    },
    'after the DDL that began it': {
      log: `2024-11-06 10:00:00,000 ERROR org.apache.flink.cdc.runtime.operators.schema.regular.SchemaCoordinator [] - Failed to apply schema change AddColumnEvent{tableId=shop.orders}.
java.lang.RuntimeException: ALTER refused
2024-11-06 10:00:00,100 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Job etl (00000000000000000000000000000001) switched from state RUNNING to RESTARTING.
2024-11-06 10:00:30,000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Job etl (00000000000000000000000000000001) switched from state RESTARTING to RUNNING.
2024-11-06 10:00:40,000 ERROR org.apache.flink.runtime.source.coordinator.SourceCoordinator [] - failed
java.lang.IllegalStateException: Unexpected evolving status: EVOLVING
	at org.apache.flink.cdc.runtime.operators.schema.regular.SchemaCoordinator.handleCustomCoordinationRequest(SchemaCoordinator.java:270)
2024-11-06 10:00:40,100 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Job etl (00000000000000000000000000000001) switched from state RUNNING to RESTARTING.`,
    },
  },
  ignores: {
    'DDL that the sink refuses': {
      log: `org.apache.flink.cdc.common.exceptions.SchemaEvolveException: fail to apply add column event
	at org.apache.flink.cdc.connectors.doris.sink.DorisMetadataApplier.applyAddColumnEvent(DorisMetadataApplier.java:180)`,
      instead: 'cdc-schema-change-refused',
    },
  },
});
