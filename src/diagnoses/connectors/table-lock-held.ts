import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A commit waits for the table’s lock, which somebody holds or left behind. */
export const tableLockHeld = defineToldDiagnosis({
  id: 'table-lock-held',
  title: text('The table’s lock is held', '表锁被占用'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/hive/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `A commit did not get the lock of the table${(captures.table ?? captures.other) ? ` ${captures.table ?? captures.other}` : ''}${captures.waited ? ` in ${captures.waited} ms` : ''}: another writer holds it for long, or a killed one left it.`,
      `提交未能获得表${(captures.table ?? captures.other) ? ` ${captures.table ?? captures.other} ` : ''}的锁${captures.waited ? `（等待 ${captures.waited} 毫秒）` : ''}：其他写入方长时间持有，或被杀死的进程遗留。`,
    ),
  prescriptions: (told) => [
    {
      aim: 'relieve',
      action: text('Look who holds it; release what a dead process left.', '查看持锁方；释放已死进程遗留的锁。'),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `-- metastore database: SELECT HL_LOCK_EXT_ID, HL_DB, HL_TABLE, HL_LOCK_STATE, HL_HOST, HL_LAST_HEARTBEAT FROM HIVE_LOCKS;
UNLOCK TABLE <db>.<table>;`,
      verify: text('The next commit succeeds.', '下一次提交成功。'),
    },
    {
      aim: 'cure',
      action: text(
        'Fewer writers and commits on one table; longer waiting; Iceberg with Hive 4 or HIVE-26882: no locks at all.',
        '减少同一表的写入方与提交频率；延长等待；Iceberg 搭配 Hive 4 或 HIVE-26882 可不使用锁。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: WAITS[lakeOf(told)],
    },
  ],
});

type Lake = 'iceberg' | 'hudi' | 'paimon';

function lakeOf({ fault }: ToldCase): Lake {
  const told = fault.tellings.map(({ text }) => text).join('\n');
  if (/hoodie|hudi/i.test(told)) return 'hudi';
  return /paimon|tablestore|table\.store/i.test(told) ? 'paimon' : 'iceberg';
}

const WAITS: Readonly<Record<Lake, Readonly<Record<string, string>>>> = {
  iceberg: { 'iceberg.hive.lock-timeout-ms': '600000', 'engine.hive.lock-enabled': 'false' },
  hudi: { 'hoodie.write.lock.wait_time_ms': '300000', 'hoodie.write.lock.num_retries': '20' },
  paimon: { 'lock-acquire-timeout': '10 min', 'lock-check-max-sleep': '10 s' },
};
