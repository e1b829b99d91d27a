import { testTold } from '#test/told';
import { cdcSchemaChangeRefused } from './cdc-schema-change-refused.ts';

// Templates: SchemaCoordinator, SchemaEvolveException, SchemaManager of Flink CDC 3.x.
testTold(cdcSchemaChangeRefused, {
  finds: {
    'the sink’s answer': {
      log: `org.apache.flink.util.FlinkException: Global failure triggered by OperatorCoordinator for 'SchemaOperator'.
	at org.apache.flink.runtime.operators.coordination.OperatorCoordinatorHolder$LazyInitializedCoordinatorContext.failJob(OperatorCoordinatorHolder.java:624)
Caused by: org.apache.flink.cdc.common.exceptions.SchemaEvolveException: fail to apply alter column type event`,
      says: ['schema.change.behavior'],
    },
    'the mode': {
      log: `org.apache.flink.util.FlinkRuntimeException: Failed to apply schema change event.
Caused by: org.apache.flink.cdc.common.exceptions.SchemaEvolveException: Unexpected schema change events occurred in EXCEPTION mode. Job will fail now.`,
      says: ['lenient'],
    },
  },
  ignores: {
    'the loop after it': {
      log: 'java.lang.IllegalStateException: Unexpected evolving status: EVOLVING',
      instead: 'cdc-schema-change-stuck',
    },
  },
});
