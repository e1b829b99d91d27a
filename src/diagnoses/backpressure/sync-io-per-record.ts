import { defineDiagnosis } from '#engine';
import { text } from '#evidence';
import { lateBarriers } from '#symptoms/checkpoints/late-barriers';
import { flinkVersion } from '#symptoms/flink-version';
import { limits } from '#symptoms/load/limits';
import { conclusionsOnCalls, isLookupJoin } from './record-calls.ts';
import { toldSyncIo } from './sync-io-per-record-told.ts';

/** A function asks another system about every record and waits for the answer before it takes the next. */
export const syncIoPerRecord = defineDiagnosis({
  id: 'sync-io-per-record',
  title: text('A blocking call per record', '每条记录一次同步 IO 调用'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/asyncio/'],
  symptoms: { limits },
  helpers: { flinkVersion, lateBarriers },
  otherwise: toldSyncIo,
  explains: ['source-parallelism', 'checkpoint-expired-backpressure', 'checkpoint-alignment-skew'],

  conclude: ({ limits }, helpers) =>
    conclusionsOnCalls(
      limits.filter((limit) => !isLookupJoin(limit)),
      helpers,
    ),
});
