import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { dropState, PAGES } from './ways-back.ts';

/** Restored committables promise files of a table or target that is gone, or is not this job's target any more. */
export const restoreExternalMismatch = defineToldDiagnosis({
  id: 'restore-external-mismatch',
  title: text('Restored state refers to files outside that are gone', '状态引用的外部文件不存在'),
  docs: [PAGES.savepoints],
  confidence: ({ captures }) => (captures.path === undefined ? 'possible' : 'likely'),
  summary: (told) =>
    text(
      `A committer or writer was restored with promises about files outside Flink, and ${told.captures.path ?? 'one of them'} is not there: the sink now writes to another table or target than the snapshot, or the file was expired, compacted away or deleted.${otherTable(told)}`,
      `恢复的提交器或写入器引用了 Flink 之外的文件，而 ${told.captures.path ?? '其中某个文件'} 不存在：Sink 现在写入的表或目标与快照不同，或文件已过期、被合并或删除。${otherTable(told)}`,
    ),
  ruledOut: () => [
    {
      id: 'restore-files-missing',
      because: text('the file is not part of a checkpoint or savepoint', '该文件不属于检查点或保存点'),
    },
  ],
  prescriptions: (told) => [
    {
      aim: 'relieve',
      action: text(
        'Restore once with the old target (the old table), so that it commits what is pending; stop with a savepoint, then change the target.',
        '先以旧目标（旧表）恢复一次，使其提交待提交的数据；带保存点停止后再修改目标。',
      ),
      cost: text('One more restart. Only works while those files still exist.', '多一次重启，且仅在文件仍存在时有效。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Restore from the latest snapshot that completed: an older one names files (or a subscription, a cursor) that have been finished and removed since. Where the source system is another or a new one, make the subscription there first.',
        '从最近一次完成的快照恢复：较旧的快照引用的文件（或订阅、游标）可能已完成并被删除。若源系统是另一套或新建的，请先在其上创建订阅。',
      ),
      cost: text('None, if the latest snapshot is whole.', '若最新快照完整则没有代价。'),
    },
    {
      aim: 'cure',
      action: text(
        'Drop the committer’s state: new uid (Iceberg: uidPrefix; else uid of the sink) and --allowNonRestoredState once. What was written but not committed is lost: write it again from the source’s position.',
        '放弃提交器的状态：使用新 uid（Iceberg 为 uidPrefix，其他为 sink 的 uid）并仅此一次使用 --allowNonRestoredState。已写未提交的数据会丢失，需要从数据源位点重新写入。',
      ),
      cost: text('Loses the uncommitted part.', '丢失未提交的部分。'),
      code: 'FlinkSink.forRowData(rows).tableLoader(loader).uidPrefix("orders-v2").append();',
      verify: text(
        'The first checkpoint after the start is committed to the table.',
        '启动后的第一个检查点成功提交到表。',
      ),
    },
    {
      aim: 'prevent',
      action: text(
        'Keep the table’s snapshots, orphan files and incomplete uploads (lifecycle rules of the bucket) longer than the oldest checkpoint or savepoint that may be restored, and give a sink a new uid whenever its target changes.',
        '表的快照、孤儿文件以及未完成的上传（存储桶生命周期规则）保留时间应长于可能恢复的最早检查点或保存点；目标变化时为 Sink 设置新 uid。',
      ),
      cost: text('Storage.', '占用存储。'),
    },
    dropState(told.version, { en: 'the uncommitted part', zh: '未提交的部分' }),
  ],
});

/** The failing operator names its table; the missing file lies in another one's folder. */
function otherTable({ fault, captures: { path = '' } }: ToldCase): string {
  const text = fault.tellings[0]?.text ?? '';
  const [, table] = /(?:Sink|Committer)[^\n]{0,80}? [\w-]+\.[\w-]+\.([\w-]+)/.exec(text) ?? [];
  return table && path !== '' && !path.includes(`/${table}/`) ? ` (${table} ≠ ${path})` : '';
}
