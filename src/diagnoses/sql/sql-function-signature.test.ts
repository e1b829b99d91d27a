import { testTold } from '#test/told';
import { sqlFunctionSignature } from './sql-function-signature.ts';

// Templates: TypeInferenceExtractor, DataTypeExtractor, TypeInferenceUtil, UserDefinedFunctionHelper of 1.13 to 2.3.
testTold(sqlFunctionSignature, {
  finds: {
    'a function that returns Row': {
      log: `org.apache.flink.table.api.ValidationException: SQL validation failed. An error occurred in the type inference logic of function 'default_catalog.default_database.split'.
Caused by: org.apache.flink.table.api.ValidationException: Could not extract a valid type inference for function class 'org.acme.Split'. Please check for implementation mistakes and/or provide a corresponding hint.
Caused by: org.apache.flink.table.api.ValidationException: Cannot extract a data type from a pure 'org.apache.flink.types.Row' class. Please use annotations to define field names and field types.`,
      says: ['org.apache.flink.types.Row', '@DataTypeHint'],
    },
    'arguments of another type': {
      log: `2024-05-06 10:00:00,000 ERROR org.apache.flink.table.gateway.service.operation.OperationManager [] - Failed to execute the operation 1.
org.apache.flink.table.api.ValidationException: SQL validation failed. Invalid function call:
weight(INT NOT NULL, STRING)
	at org.apache.flink.table.planner.calcite.FlinkPlannerImpl.validate(FlinkPlannerImpl.scala:108)`,
      says: ['weight(INT NOT NULL, STRING)', 'CAST'],
    },
    'no eval': {
      log: `Caused by: org.apache.flink.table.api.ValidationException: Could not find an implementation method 'eval' in class 'org.acme.Weight' for function 'weight' that matches the following signature:
java.lang.Integer eval(java.lang.String)`,
      says: ['weight', 'eval'],
    },
  },
  ignores: {
    'a name nobody registered': {
      log: 'org.apache.flink.table.api.ValidationException: SQL validation failed. From line 1, column 8 to line 1, column 20: No match found for function signature weight(<NUMERIC>)',
      instead: 'sql-statement-invalid',
    },
  },
});
