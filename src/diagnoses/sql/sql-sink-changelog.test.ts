import { testTold } from '#test/told';
import { sqlSinkChangelog } from './sql-sink-changelog.ts';

// Template: FlinkChangelogModeInferenceProgram (1.11 and later).
testTold(sqlSinkChangelog, {
  finds: {
    'a plain Kafka sink behind GROUP BY': {
      log: `org.apache.flink.table.api.TableException: Table sink 'default_catalog.default_database.out_topic' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[user_id], select=[user_id, COUNT(*) AS cnt])
	at org.apache.flink.table.planner.plan.optimize.program.FlinkChangelogModeInferenceProgram$SatisfyModifyKindSetTraitVisitor.createNewNode(FlinkChangelogModeInferenceProgram.scala:429)`,
      says: ['out_topic', 'GroupAggregate', 'upsert-kafka'],
    },
    toDataStream: {
      log: `org.apache.flink.table.api.TableException: Table sink '*anonymous_datastream_sink$1*' doesn't support consuming update and delete changes which is produced by node Join(joinType=[LeftOuterJoin])`,
      says: ['toChangelogStream'],
    },
    'a window above an updating input': {
      log: "org.apache.flink.table.api.TableException: StreamPhysicalWindowAggregate doesn't support consuming update and delete changes which is produced by node Rank(strategy=[AppendFastStrategy])",
      says: ['Rank'],
    },
  },
  ignores: {
    'a key that is missing': {
      log: 'java.lang.IllegalStateException: please declare primary key for sink table when query contains update/delete record.',
      instead: 'sql-sink-primary-key',
    },
  },
});
