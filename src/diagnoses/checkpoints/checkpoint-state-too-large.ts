import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** With the state backend or storage for memory, state is kept in the JobManager's heap, 5 MiB per state at most. */
export const checkpointStateTooLarge = defineToldDiagnosis({
  id: 'checkpoint-state-too-large',
  title: text('State is larger than the JobManager may keep in memory', '状态超过 JobManager 内存检查点上限'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  explains: [
    'checkpoint-tolerance-exceeded',
    'checkpoint-declined-exception',
    'checkpoint-storage-write-failed',
    'restart-budget-exhausted',
    // Half a gigabyte on its way to the JobManager, again and again: records for Kafka wait in the same process.
    'kafka-produce-timeout',
  ],
  runsOn: true,
  severity: ({ checkpointedSince }) => (checkpointedSince ? 'warning' : 'critical'),
  subject: () => ({ configKey: 'execution.checkpointing.dir' }),
  summary: (told) =>
    text(
      `Checkpoints are kept in the memory of the JobManager (the state backend or checkpoint storage is the one for memory, which is the default in many releases), and a state${sizes(told).en} is too large for that.`,
      `检查点保存在 JobManager 内存中（状态后端或检查点存储为内存型，许多版本默认如此），而某个状态${sizes(told).zh}超过了上限。`,
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-storage-write-failed',
      because: text('no file was written: it is the limit of memory that refused', '没有写文件：拒绝来自内存上限'),
    },
  ],
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Set a checkpoint directory that the JobManager and every TaskManager reach (HDFS, an object store, a shared volume): FileSystemCheckpointStorage. With RocksDB also take increments. Raising the limit of memory only moves the fault.',
        '设置 JobManager 和所有 TaskManager 都能访问的检查点目录（HDFS、对象存储或共享卷），即 FileSystemCheckpointStorage；使用 RocksDB 时同时开启增量检查点。提高内存上限只会推迟问题。',
      ),
      cost: text(
        'A restart of the job. The storage has to exist and be writable.',
        '需要重启作业。存储必须存在且可写。',
      ),
      settings: settingsFor(version, {
        'execution.checkpointing.storage': 'filesystem',
        'execution.checkpointing.dir': 's3://bucket/checkpoints',
        'execution.checkpointing.incremental': 'true',
      }),
      code: 'env.getCheckpointConfig().setCheckpointStorage("hdfs:///flink/checkpoints"); // 1.13+; before: new FsStateBackend(...)',
      verify: text(
        "The log says “Checkpoint storage is set to 'filesystem'”, and checkpoints complete.",
        "日志出现 “Checkpoint storage is set to 'filesystem'”，且检查点成功完成。",
      ),
    },
  ],
});

function sizes({ captures: { size, limit } }: ToldCase) {
  if (size === undefined || limit === undefined) return text('', '');
  return text(` of ${size} bytes (limit ${limit})`, `（${size} 字节，上限 ${limit}）`);
}
