import { testTold } from '#test/told';
import { sinkDeletesRefused } from './sink-deletes-refused.ts';

// Templates: org.apache.paimon.mergetree.compact.FirstRowMergeFunction, PartialUpdateMergeFunction.
testTold(sinkDeletesRefused, {
  finds: {
    'first-row': {
      log: `java.lang.IllegalArgumentException: By default, First row merge engine can not accept DELETE/UPDATE_BEFORE records.
	at org.apache.paimon.mergetree.compact.FirstRowMergeFunction.add(FirstRowMergeFunction.java:57)`,
      says: ['ignore-delete'],
    },
  },
  ignores: {
    'the planner’s refusal': {
      log: "org.apache.flink.table.api.TableException: Table sink 'default_catalog.default_database.out' doesn't support consuming update changes which is produced by node GroupAggregate(groupBy=[a], select=[a, COUNT(*) AS c])",
      instead: 'sql-sink-changelog',
    },
  },
});
