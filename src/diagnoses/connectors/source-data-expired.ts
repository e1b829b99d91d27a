import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The source wants to go on from a snapshot or position that the table or stream no longer keeps. */
export const sourceDataExpired = defineToldDiagnosis({
  id: 'source-data-expired',
  title: text('The snapshot the source reads from has expired', 'Source 所需的快照/位点已过期'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The source wants to go on from ${(captures.snapshot ?? captures.starting ?? captures.start ?? captures.from) ? `snapshot ${captures.snapshot ?? captures.starting ?? captures.start ?? captures.from}` : 'its position'}, which is not kept any more: it was down or slow for longer than snapshots are retained.`,
      `Source 要从${(captures.snapshot ?? captures.starting ?? captures.start ?? captures.from) ? `快照 ${captures.snapshot ?? captures.starting ?? captures.start ?? captures.from} ` : '上次位置'}继续，但它已不再保留：停机或消费过慢超过了保留时间。`,
    ),
  prescriptions: (told) => [
    {
      aim: 'cure',
      action: text(
        'Start the source without its state: from a full read, or from the latest snapshot if the gap may be lost.',
        '不带状态启动 Source：重新全量读取，或在可接受缺口时从最新快照开始。',
      ),
      cost: text(
        'State of the source is lost: everything is read again, and the sink must bear repeated rows.',
        'Source 的状态会丢失：数据会重新读取，Sink 需要能承受重复数据。',
      ),
      settings: isPaimon(told)
        ? { 'scan.mode': 'latest-full' }
        : { 'starting-strategy': 'TABLE_SCAN_THEN_INCREMENTAL' },
      verify: text('The source reads on.', 'Source 正常读取。'),
    },
    {
      aim: 'prevent',
      action: text(
        'Keep snapshots longer than the longest downtime, and let Paimon keep those that a named consumer has not read.',
        '快照保留时间长于最长停机时间，并让 Paimon 保留命名消费者尚未读取的快照。',
      ),
      cost: text('More storage.', '占用更多存储。'),
      settings: isPaimon(told)
        ? { 'snapshot.time-retained': '7 d', 'consumer-id': '<name>', 'consumer.expiration-time': '7 d' }
        : { 'history.expire.max-snapshot-age-ms': '604800000' },
    },
  ],
});

function isPaimon({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'source-data-expired:paimon';
}
