import { type Diagnosis, defineDiagnosis } from '#engine';
import { text } from '#evidence';
import { lateBarriers } from '#symptoms/checkpoints/late-barriers';
import { flinkVersion } from '#symptoms/flink-version';
import { limits } from '#symptoms/load/limits';
import { conclusionsOnCalls, isLookupJoin } from '../backpressure/record-calls.ts';

/** A lookup join that holds a live job up: its threads wait for the table outside. */
export const lookupMeasured: Diagnosis = defineDiagnosis({
  id: 'sql-lookup-slow',
  title: text('Lookup join limits throughput', '维表关联慢'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/sql/queries/hints/'],
  symptoms: { limits },
  helpers: { flinkVersion, lateBarriers },
  explains: ['source-parallelism', 'checkpoint-expired-backpressure', 'checkpoint-alignment-skew'],

  conclude: ({ limits }, helpers) => conclusionsOnCalls(limits.filter(isLookupJoin), helpers),
});
