import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { PAGES } from './ways-back.ts';

/** Tasks stay INITIALIZING while state is downloaded, cut anew for another parallelism, or migrated. */
export const restoreSlow = defineToldDiagnosis({
  id: 'restore-slow',
  title: text('The restore takes very long', '状态恢复过慢'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/', PAGES.savepoints],
  explains: ['checkpoint-tasks-not-running'],
  runsOn: true,
  severity: (told) => (migrating(told) ? 'info' : 'warning'),
  confidence: () => 'possible',
  summary: (told) =>
    migrating(told)
      ? text(
          `State ${told.captures.state ?? ''} is rewritten value by value because its type changed; the task is INITIALIZING until that is done.`,
          `由于类型变化，状态 ${told.captures.state ?? ''} 正在逐条重写；完成之前任务处于 INITIALIZING。`,
        )
      : text(
          'Tasks are INITIALIZING for very long while their state is restored: download of large state, rescaling, migration, or a canonical savepoint that is rebuilt row by row.',
          '任务恢复状态期间长时间处于 INITIALIZING：下载大状态、扩缩容、迁移，或逐行重建标准格式保存点。',
        ),
  open: () => ({
    because: text(
      'INITIALIZING also covers an open() that waits for an external system',
      'INITIALIZING 也可能是 open() 在等待外部系统',
    ),
    remedy: text(
      'A thread dump of a TaskManager during it: restore frames (RocksDB…RestoreOperation) or user code in open().',
      '请提供期间 TaskManager 的线程转储：是恢复堆栈（RocksDB…RestoreOperation）还是 open() 中的用户代码。',
    ),
  }),
  prescriptions: ({ version }) => [
    {
      aim: 'relieve',
      action: text(
        'Let it finish; raise the checkpoint timeout and tolerance meanwhile. Do not rescale and change types in the same step.',
        '等待其完成，期间提高检查点超时和容忍次数；不要在同一步中既扩缩容又修改类型。',
      ),
      cost: text('Time.', '时间。'),
      settings: { 'execution.checkpointing.timeout': '30 min' },
    },
    {
      aim: 'cure',
      action: text(
        'Restore from a checkpoint or a native savepoint instead of a canonical one, keep local copies of state for recovery, download with more threads, and on 1.20 or newer let RocksDB ingest files when it rescales. More TaskManagers share the download.',
        '用检查点或 native 保存点代替标准格式保存点恢复，启用本地恢复，增加下载线程，1.20 及以上在扩缩容时使用 RocksDB ingest；更多 TaskManager 可分摊下载。',
      ),
      cost: text('Local recovery doubles the local disk used.', '本地恢复会使本地磁盘占用翻倍。'),
      settings: {
        [isBefore(version, [1, 20]) ? 'state.backend.local-recovery' : 'execution.state-recovery.from-local']: 'true',
        'state.backend.rocksdb.checkpoint.transfer.thread.num': '8',
        ...(!isBefore(version, [1, 20]) && { 'state.backend.rocksdb.use-ingest-db-restore-mode': 'true' }),
      },
      command: 'flink savepoint --type native $JOB $SAVEPOINTS',
      verify: text('initializationTime falls.', 'initializationTime 下降。'),
    },
  ],
});

function migrating({ fault }: ToldCase): boolean {
  return fault.match?.signature.id.endsWith(':migration') ?? false;
}
