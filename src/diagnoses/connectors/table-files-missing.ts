import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A lake table refers to a data, manifest or metadata file that is not there. */
export const tableFilesMissing = defineToldDiagnosis({
  id: 'table-files-missing',
  title: text('A file of the table is missing', '湖表文件缺失'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The table refers to a file that is not there${(captures.file ?? captures.paimon) ? `: ${captures.file ?? captures.paimon}` : ''}. It was removed (expired snapshots, orphan clean-up, by hand) or never came to be (a failed commit).`,
      `表引用的文件不存在${(captures.file ?? captures.paimon) ? `：${captures.file ?? captures.paimon}` : ''}。它可能被清理（快照过期、孤儿文件清理、手工删除），或因提交失败从未写成。`,
    ),
  prescriptions: (told) => [
    {
      aim: 'cure',
      action: text(
        'Find out who deleted it (retention, an orphan-file job younger than running writers, a life-cycle rule of the bucket) and stop that; restore the file from versions or a replica, or roll the table back to a snapshot that is whole.',
        '查明删除方（保留策略、孤儿文件清理、存储桶生命周期规则）并停止；从版本或副本恢复文件，或将表回滚到完整的快照。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `CALL catalog.system.rollback_to_snapshot('db.t', <id>);   -- Iceberg
CALL sys.rollback_to('db.t', <snapshot>);                 -- Paimon
hdfs fsck <path> -files -blocks`,
      verify: text('A full read of the partition succeeds.', '全量读取该分区成功。'),
    },
    {
      aim: 'prevent',
      action: text(
        'Keep snapshots and files for longer than any reader or restored job needs them.',
        '快照与文件的保留时间应长于读取方或恢复作业所需。',
      ),
      cost: text('More storage.', '占用更多存储。'),
      settings: KEEPS[lakeOf(told)],
    },
    {
      aim: 'relieve',
      action: text(
        'A reader that is too slow: restart it from the latest snapshot, with a consumer id so that its snapshots are kept.',
        '读取过慢：从最新快照重启读取作业，并设置 consumer-id 保留其快照。',
      ),
      cost: text(
        'State of the source is lost: everything is read again, and the sink must bear repeated rows.',
        'Source 的状态会丢失：数据会重新读取，Sink 需要能承受重复数据。',
      ),
      settings: { 'consumer-id': '<name>', 'scan.mode': 'latest-full' },
    },
  ],
});

type Lake = 'iceberg' | 'hudi' | 'paimon';

function lakeOf({ fault }: ToldCase): Lake {
  const told = fault.tellings.map(({ text }) => text).join('\n');
  if (/hoodie|hudi/i.test(told)) return 'hudi';
  return /paimon|tablestore|table\.store/i.test(told) ? 'paimon' : 'iceberg';
}

const KEEPS: Readonly<Record<Lake, Readonly<Record<string, string>>>> = {
  iceberg: { 'history.expire.min-snapshots-to-keep': '20', 'history.expire.max-snapshot-age-ms': '86400000' },
  hudi: { 'clean.retain_commits': '30' },
  paimon: { 'snapshot.time-retained': '24 h', 'snapshot.num-retained.min': '20' },
};
