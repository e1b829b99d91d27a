import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Most local file systems and HDFS by default: bytes of one name, not of the path. */
const LIMIT = 255;

/**
 * A single name in a path is longer than the file system allows. Nobody chose most of them: RocksDB makes the name of its
 * log out of the whole path of the database, and temporary databases of a rescaled restore lie one folder deeper than the
 * one whose length Flink checks.
 */
export const fileNameTooLong = defineToldDiagnosis({
  id: 'file-name-too-long',
  title: text('A file name is longer than the file system allows', '文件名超过文件系统允许的长度'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/state_backends/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/',
  ],
  explains: ['restart-budget-exhausted'],
  subject: (told) => (isRocksDbLog(told) ? { configKey: 'state.backend.rocksdb.localdir' } : {}),
  summary: (told) => (isRocksDbLog(told) ? ofRocksDbLog(told) : ofFile(told)),
  ruledOut: (told) =>
    isRocksDbLog(told)
      ? [
          {
            id: 'restore-files-missing',
            because: text('every file of the snapshot was there and was fetched', '快照文件齐全且已下载'),
          },
          {
            id: 'rocksdb-disk-full',
            because: text('the disk refuses the name, not the bytes', '磁盘拒绝的是文件名而非数据'),
          },
        ]
      : [],
  prescriptions: (told) => (isRocksDbLog(told) ? forRocksDbLog(told) : forFile()),
});

function isRocksDbLog({ fault }: ToldCase): boolean {
  return fault.match?.signature.id.endsWith(':rocksdb-log') ?? false;
}

function ofRocksDbLog({ captures: { name = '', log = '' } }: ToldCase) {
  const long = name === '' ? '' : ` (${name.length})`;
  const where = log === '' ? 'Flink’s log folder' : log;
  const ort = log === '' ? 'Flink 的日志目录' : log;
  return text(
    `RocksDB cannot open its database: its own log is kept in ${where}, under a name made of the whole path of the database, and that name${long} is longer than the ${LIMIT} bytes a file system allows. Restoring with another parallelism makes temporary databases one folder deeper, so a job that ran well fails when it is rescaled. From Flink 2.0 on (RocksDB 8) this fails the restore; before, the log was silently left out.`,
    `RocksDB 无法打开数据库：它的日志放在 ${ort}，文件名由数据库的完整路径拼成，长度${long}超过文件系统允许的 ${LIMIT} 字节。改变并行度恢复时，临时数据库的路径更深一层，因此平时正常的作业在扩缩容时失败。Flink 2.0 起（RocksDB 8）会导致恢复失败，之前只是不写该日志。`,
  );
}

function ofFile({ captures: { path, limit = `${LIMIT}`, length } }: ToldCase) {
  const which = path === undefined ? '' : ` ${path}`;
  const has = length === undefined ? '' : ` (${length})`;
  return text(
    `A name in the path${which} is longer${has} than the ${limit} bytes the file system allows for one file or folder.`,
    `路径${which} 中有一段名称超过${has}文件系统对单个文件或目录名的限制（${limit} 字节）。`,
  );
}

function forRocksDbLog({ captures: { name } }: ToldCase): readonly Prescription[] {
  const excess = name === undefined ? undefined : Math.max(1, name.length - LIMIT);
  return [
    {
      aim: 'relieve',
      action: text(
        'Restore with the parallelism of the checkpoint: without rescaling no temporary database is made.',
        '以检查点原有的并行度恢复：不改变并行度就不会创建临时数据库。',
      ),
      cost: text(
        'The job keeps its old parallelism until the paths are shorter.',
        '在缩短路径之前作业只能使用原并行度。',
      ),
    },
    {
      aim: 'cure',
      action: text(
        `Shorten the folders on the TaskManagers${excess === undefined ? '' : ` by at least ${excess} characters`}: a short state.backend.rocksdb.localdir (else io.tmp.dirs), and short names of TaskManagers (taskmanager.resource-id) where a working directory is set. The path of the database should stay below about 210 characters.`,
        `缩短 TaskManager 上的目录${excess === undefined ? '' : `（至少 ${excess} 个字符）`}：设置较短的 state.backend.rocksdb.localdir（否则为 io.tmp.dirs），若配置了工作目录则使用较短的 TaskManager 名称（taskmanager.resource-id）。数据库路径应在约 210 个字符以内。`,
      ),
      cost: text(
        'A restart of the TaskManagers; local recovery starts empty.',
        '需要重启 TaskManager；本地恢复数据会重新建立。',
      ),
      settings: { 'state.backend.rocksdb.localdir': '/data/r' },
      verify: text('The job restores with the new parallelism.', '作业能以新的并行度恢复。'),
    },
    {
      aim: 'cure',
      action: text(
        'Or leave RocksDB’s log beside its database, where its name is LOG: a RocksDBOptionsFactory (state.backend.rocksdb.options-factory) whose createDBOptions returns currentOptions.setDbLogDir(""). Setting state.backend.rocksdb.log.dir does not help: the name is made of the path of the database whatever the folder.',
        '或者让 RocksDB 的日志留在数据库目录中（文件名为 LOG）：在 RocksDBOptionsFactory（state.backend.rocksdb.options-factory）的 createDBOptions 中返回 currentOptions.setDbLogDir("")。设置 state.backend.rocksdb.log.dir 无效：无论目录在哪里，文件名都由数据库路径拼成。',
      ),
      cost: text(
        'A class in the job’s jar; RocksDB’s log goes with the database.',
        '作业 jar 中需增加一个类；RocksDB 日志随数据库一起删除。',
      ),
    },
  ];
}

function forFile(): readonly Prescription[] {
  return [
    {
      aim: 'cure',
      action: text(
        'Shorten that name. Where it comes from data (a partition value, a key, a bucket id), cut or hash it before it becomes a folder; where it comes from operators or topics, give them short names; where it comes from folders, set shorter ones (io.tmp.dirs).',
        '缩短该名称：来自数据（分区值、键、bucket id）时，先截断或取哈希再作为目录名；来自算子名或 topic 名时改用短名称；来自目录时配置更短的路径（io.tmp.dirs）。',
      ),
      cost: text('Readers of the files must know the new names.', '读取这些文件的程序需要适配新名称。'),
      verify: text('The files are written.', '文件能够写出。'),
    },
  ];
}
