import { testTold } from '#test/told';
import { sqlTimeAttributeMissing } from './sql-time-attribute-missing.ts';

// Templates: StreamExecOverAggregate, AggregateOperationFactory, StreamPhysicalJoinRule, LogicalCorrelateToJoinFromGeneralTemporalTableRule
// and TemporalJoinRewriteWithUniqueKeyRule of flink-table-planner 1.13 to 2.3.
testTold(sqlTimeAttributeMissing, {
  finds: {
    'OVER on a plain timestamp': {
      log: `org.apache.flink.table.api.TableException: OVER windows' ordering in stream mode must be defined on a time attribute.
	at org.apache.flink.table.planner.plan.nodes.exec.stream.StreamExecOverAggregate.translateToPlanInternal(StreamExecOverAggregate.java:159)`,
      says: ['WATERMARK FOR', 'DESCRIBE'],
    },
    'an ordinary join of two event times': {
      log: 'Exception in thread "main" org.apache.flink.table.api.TableException: Rowtime attributes must not be in the input rows of a regular join. As a workaround you can cast the time attributes of input tables to TIMESTAMP before.',
      says: ['CAST(ts AS TIMESTAMP(3))', 'BETWEEN'],
    },
    'a temporal join without a key': {
      log: 'org.apache.flink.table.api.ValidationException: Temporal Table Join requires primary key in versioned table, but no primary key can be found. The physical plan is:',
      says: ['PRIMARY KEY', 'FOR SYSTEM_TIME AS OF'],
    },
  },
  ignores: {
    'a sink without a key': {
      log: "org.apache.flink.table.api.TableException: Table sink 'default_catalog.default_database.t' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a], select=[a, COUNT(*) AS EXPR$1])",
      instead: 'sql-sink-changelog',
    },
  },
});
