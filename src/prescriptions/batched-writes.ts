import type { Prescription } from '#engine';
import { text } from '#evidence';

/** A sink whose writers wait for the system they write to. */
export interface SlowWrites {
  /** Time one record keeps a writer, ms. */
  readonly msPerRecord: number;
  /** Records per second that one writer should take; unknown without a second look. */
  readonly wantedPerWriter?: number;
  /** The client, where it was recognised. */
  readonly library?: string;
}

/** Round trips are the cost, so a batch is made this much larger than the least that would do. */
const HEADROOM = 10;

/** Rows per round trip that bring a writer to its rate, with room to spare. */
function rowsPerWrite({ msPerRecord, wantedPerWriter }: SlowWrites): number {
  const least = Math.ceil(((wantedPerWriter ?? 0) * msPerRecord) / 1000);
  return Math.min(5000, Math.max(100, least * HEADROOM));
}

export function batchedWrites(writes: SlowWrites): Prescription {
  const rows = rowsPerWrite(writes);
  const { msPerRecord, wantedPerWriter, library } = writes;
  const now = (1000 / msPerRecord).toFixed(msPerRecord >= 100 ? 1 : 0);
  const goal = wantedPerWriter
    ? text(
        `; ${Math.ceil(wantedPerWriter)} are wanted, so at least ${Math.max(2, Math.ceil((wantedPerWriter * msPerRecord) / 1000))} rows must go with each round trip`,
        `；而需要 ${Math.ceil(wantedPerWriter)} 条，因此每次往返至少要带 ${Math.max(2, Math.ceil((wantedPerWriter * msPerRecord) / 1000))} 行`,
      )
    : text('', '');
  return {
    aim: 'cure',
    action: text(
      `Write in batches of ${rows} rows: at ${msPerRecord.toFixed(1)} ms per record a writer manages ${now} records/s${goal.en}. Flush with every checkpoint, and after a second at the latest.`,
      `每批写入 ${rows} 行：目前每条 ${msPerRecord.toFixed(1)} 毫秒，一个写入器只能达到 ${now} 条/秒${goal.zh}。每次检查点时、且最迟一秒后刷新一次。`,
    ),
    cost: text(
      'Rows arrive up to a second later. A batch that fails is repeated as a whole: the target needs upserts or another way to recognise repeated rows.',
      '数据最多延迟一秒到达。失败的批次会整批重试：目标端需要支持幂等写入（upsert）或去重。',
    ),
    code: codeFor(library, rows),
    verify: text(
      'Records out per second of the sink rise, and the vertices before it are no longer back-pressured.',
      'Sink 的写出速率上升，其上游不再反压。',
    ),
  };
}

function codeFor(library: string | undefined, rows: number): string {
  if (library && /JDBC|pool|Pool|HikariCP/.test(library)) {
    return `JdbcExecutionOptions.builder().withBatchSize(${rows}).withBatchIntervalMs(1000).withMaxRetries(3).build();
// SQL: 'sink.buffer-flush.max-rows' = '${rows}', 'sink.buffer-flush.interval' = '1s'
// MySQL: add rewriteBatchedStatements=true to the URL; PostgreSQL: reWriteBatchedInserts=true. Without it a batch is still row by row.`;
  }
  if (library?.startsWith('Kafka')) {
    return `sink.setProperty("linger.ms", "50");
sink.setProperty("batch.size", "262144");
sink.setProperty("compression.type", "lz4");
sink.setProperty("buffer.memory", "134217728");   // send() blocks when it is full`;
  }
  if (library && /Elasticsearch|OpenSearch/.test(library)) {
    return `builder.setBulkFlushMaxActions(${rows}).setBulkFlushInterval(1000).setBulkFlushBackoffStrategy(FlushBackoffType.EXPONENTIAL, 5, 1000);
// SQL: 'sink.bulk-flush.max-actions' = '${rows}', 'sink.bulk-flush.interval' = '1s'`;
  }
  return `// A writer of your own: collect, and send from flush() and when the batch is full. Or extend AsyncSinkBase
// (1.15+), which batches, keeps several requests under way and retries:
super(converter, /* maxBatchSize */ ${rows}, /* maxInFlightRequests */ 10, /* maxBufferedRequests */ ${rows * 10},
      /* maxBatchSizeInBytes */ 4 << 20, /* maxTimeInBufferMS */ 1000, /* maxRecordSizeInBytes */ 1 << 20);`;
}

/** What is beyond the job: the target itself. */
export const lookAtTarget: Prescription = {
  aim: 'relieve',
  action: text(
    'Look at the target while the job runs: its CPU and disks, locks and slow statements, indexes that every write maintains, throttling or rate limits, and the network round trip from the TaskManagers. A target that is at its own limit gets slower with more writers or larger batches.',
    '在作业运行时检查目标系统：CPU 和磁盘、锁与慢语句、每次写入都要维护的索引、限流，以及从 TaskManager 到它的网络往返时间。如果目标本身已到极限，增加写入器或批次只会更慢。',
  ),
  cost: text('None.', '无。'),
  verify: text(
    'The time of one write, seen from the target, is as long as the writer waits (then the target is slow) or much shorter (then it is the way there).',
    '对比目标端看到的单次写入时间与写入器的等待时间：相近说明目标慢，明显更短说明慢在链路上。',
  ),
};
