import { testTold } from '#test/told';
import { sqlStatementInvalid } from './sql-statement-invalid.ts';

// Templates: CalciteResource (1.32), CalciteParser and FlinkPlannerImpl of flink-table-planner, ParseException of flink-sql-parser.
testTold(sqlStatementInvalid, {
  finds: {
    'a table of another session': {
      log: `org.apache.flink.table.api.ValidationException: SQL validation failed. From line 1, column 15 to line 1, column 20: Object 'orders' not found within 'default_catalog.default_database'
	at org.apache.flink.table.planner.calcite.FlinkPlannerImpl.org$apache$flink$table$planner$calcite$FlinkPlannerImpl$$validate(FlinkPlannerImpl.scala:200)
Caused by: org.apache.calcite.runtime.CalciteContextException: From line 1, column 15 to line 1, column 20: Object 'orders' not found within 'default_catalog.default_database'
Caused by: org.apache.calcite.sql.validate.SqlValidatorException: Object 'orders' not found within 'default_catalog.default_database'`,
      says: ['orders', 'SHOW TABLES'],
    },
    'a reserved word': {
      log: `[ERROR] Could not execute SQL statement. Reason:
org.apache.flink.sql.parser.impl.ParseException: Encountered "user" at line 3, column 5.
Was expecting one of:
    <IDENTIFIER> ...`,
      says: ['`user`', 'line 3'],
    },
    'a function nobody registered': {
      log: `org.apache.flink.table.api.ValidationException: SQL validation failed. From line 1, column 8 to line 1, column 20: No match found for function signature str_to_date(<CHARACTER>)
	at org.apache.flink.table.planner.calcite.FlinkPlannerImpl.validate(FlinkPlannerImpl.scala:108)`,
      says: ['str_to_date', 'CREATE FUNCTION'],
    },
  },
  ignores: {
    'a connector that no jar brings': {
      log: `org.apache.flink.table.api.ValidationException: Could not find any factory for identifier 'kafka' that implements 'org.apache.flink.table.factories.DynamicTableFactory' in the classpath.`,
      instead: 'sql-factory-missing',
    },
    'operands of two types': {
      log: `org.apache.flink.table.api.ValidationException: SQL validation failed. From line 1, column 8 to line 1, column 20: Cannot apply '=' to arguments of type '<VARCHAR(2147483647)> = <BIGINT>'. Supported form(s): '<COMPARABLE_TYPE> = <COMPARABLE_TYPE>'`,
      instead: 'sql-type-mismatch',
    },
  },
});
