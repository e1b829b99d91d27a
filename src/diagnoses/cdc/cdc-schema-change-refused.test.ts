import { testTold } from '#test/told';
import { cdcSchemaChangeRefused } from './cdc-schema-change-refused.ts';

// Templates: SchemaCoordinator, SchemaEvolveException, SchemaManager of Flink CDC 3.x.
testTold(cdcSchemaChangeRefused, {
  finds: {
    'a statement the parser does not know': {
      log: "io.debezium.text.ParsingException: DDL statement couldn't be parsed. Please open a Jira issue with the statement 'ALTER TABLE `orders` ADD PARTITION p1'\nno viable alternative at input 'ALTER TABLE `orders` ADD PARTITION'",
    },
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
    'SQL that Flink parses itself': {
      log: 'org.apache.flink.table.api.SqlParserException: SQL parse failed. Encountered "ADD" at line 1, column 20.',
      instead: 'sql-statement-invalid',
    },
    'the loop after it': {
      log: 'java.lang.IllegalStateException: Unexpected evolving status: EVOLVING',
      instead: 'cdc-schema-change-stuck',
    },
  },
});
