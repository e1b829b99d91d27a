import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The disk that holds RocksDB's files, spill files or logs of a process is full. */
export const rocksdbDiskFull = defineToldDiagnosis({
  id: 'rocksdb-disk-full',
  title: text('Local disk full (state, spill files)', '本地磁盘已满（状态、溢写文件）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/state_backends/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/',
  ],
  explains: ['checkpoint-storage-write-failed', 'checkpoint-tolerance-exceeded', 'restart-budget-exhausted'],
  summary: (told) =>
    isRocksDb(told)
      ? text(
          'The volume with RocksDB’s local files is full: state plus compaction plus local recovery copies (and leftovers of killed processes) need more than it has.',
          'RocksDB 本地目录所在磁盘已满：状态、compaction、本地恢复副本（以及被杀进程的残留）超过其容量。',
        )
      : text(
          'A local disk of this process is full: RocksDB’s files, spill files, logs or blobs below its temporary folders.',
          '该进程的本地磁盘已满：临时目录下的 RocksDB 文件、溢写文件、日志或 blob。',
        ),
  prescriptions: () => [
    {
      aim: 'relieve',
      action: text(
        'Look what fills it (inodes and quota as well), and remove folders of processes that no longer live.',
        '查看占用来源（包括 inode 与配额），并清理已不存在的进程的目录。',
      ),
      cost: text('Delete nothing of a living process.', '不要删除仍在运行的进程的文件。'),
      command: 'df -h <io.tmp.dirs>; df -i <io.tmp.dirs>; du -xsh <io.tmp.dirs>/* | sort -h | tail',
    },
    {
      aim: 'cure',
      action: text(
        'More room: a larger volume or several of them for io.tmp.dirs / state.backend.rocksdb.localdir, more TaskManagers (less state each), state TTL; on Kubernetes a volume instead of the container’s disk, with an ephemeral-storage request.',
        '增加空间：为 io.tmp.dirs / state.backend.rocksdb.localdir 使用更大或多块磁盘，增加 TaskManager（减少单机状态），配置状态 TTL；Kubernetes 上使用独立卷并设置 ephemeral-storage 请求。',
      ),
      cost: text('A restart of the TaskManagers.', '需要重启 TaskManager。'),
      settings: {
        'io.tmp.dirs': '/data1/flink,/data2/flink',
        'state.backend.rocksdb.localdir': '/data1/rocksdb,/data2/rocksdb',
      },
      verify: text(
        'df shows a third of the volume free at the peak of compaction.',
        'compaction 高峰时磁盘仍有三分之一空闲。',
      ),
    },
  ],
  open: (told) =>
    isRocksDb(told)
      ? undefined
      : {
          because: text('Which disk is full, and by what, is not told.', '未说明是哪块磁盘、被什么占满。'),
          remedy: text(
            'On that host: df -h and df -i, and the largest folders below io.tmp.dirs.',
            '在该主机执行 df -h 与 df -i，并给出 io.tmp.dirs 下最大的目录。',
          ),
        },
});

function isRocksDb({ fault }: ToldCase): boolean {
  return fault.match?.signature.id.endsWith(':rocksdb') ?? false;
}
