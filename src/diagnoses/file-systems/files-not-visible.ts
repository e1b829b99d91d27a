import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';

/** A file sink writes, but readers see nothing: files are finished at checkpoints, partitions at their commit trigger. */
export const filesNotVisible = defineToldDiagnosis({
  id: 'files-not-visible',
  title: text('Written files are not visible to readers', '已写入的文件对读者不可见'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/filesystem/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/filesystem/#partition-commit',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/s3/',
  ],
  severity: ({ fault }) => (fault.match?.signature.strength === 'decisive' ? 'critical' : 'warning'),
  summary: ({ captures: { system, hadoop }, fault }) =>
    fault.match?.signature.strength === 'decisive'
      ? text(
          `The file system behind this path${system ? ` (${system})` : ''} has no recoverable writer${hadoop ? ' (Hadoop: HDFS only)' : ''}, which file sinks need to finish files: with S3 the Presto plugin has none, the Hadoop plugin has.`,
          `该路径对应的文件系统${system ? `（${system}）` : ''}不支持 recoverable writer${hadoop ? '（Hadoop 仅支持 HDFS）' : ''}，而文件 Sink 需要它来提交文件：S3 的 Presto 插件不支持，Hadoop 插件支持。`,
        )
      : text(
          'The file sink keeps its files in progress: it finishes them only when a checkpoint completes (bulk formats such as Parquet only then), and a partition is committed only by its trigger (watermark and time zone, or process time).',
          '文件 Sink 的文件一直处于进行中：只有检查点完成时才会提交（Parquet 等批量格式只在此时滚动），分区则由提交触发器（水位线与时区，或处理时间）决定何时提交。',
        ),
  prescriptions: ({ fault, version }) =>
    fault.match?.signature.strength === 'decisive'
      ? [
          {
            aim: 'cure',
            action: text(
              'Use flink-s3-fs-hadoop for the sink’s path (scheme s3a:// if both plugins are loaded; Presto stays for checkpoints as s3p://); for other stores Flink’s own plugin rather than plain Hadoop.',
              'Sink 路径使用 flink-s3-fs-hadoop（若同时加载两个插件，使用 s3a://；检查点可继续以 s3p:// 使用 Presto）；其他存储使用 Flink 自带插件而非普通 Hadoop。',
            ),
            cost: text('A restart of the processes.', '需要重启进程。'),
            command: 'mkdir -p plugins/s3-fs-hadoop && cp opt/flink-s3-fs-hadoop-*.jar plugins/s3-fs-hadoop/',
            verify: text(
              'Finished part files appear after the first checkpoint.',
              '首个检查点后出现已完成的 part 文件。',
            ),
          },
        ]
      : [
          {
            aim: 'cure',
            action: text(
              'Enable checkpointing and see that checkpoints complete; set the partition commit so that it can fire: process-time trigger, or partition-time with a watermark, the time extractor and the right time zone.',
              '开启检查点并确认检查点成功；正确设置分区提交：使用 process-time 触发器，或为 partition-time 配置水位线、时间提取器与正确的时区。',
            ),
            cost: text('More and smaller files with a shorter interval.', '间隔越短，文件越多越小。'),
            settings: settingsFor(version, {
              'execution.checkpointing.interval': '1 min',
              'sink.partition-commit.trigger': 'process-time',
              'sink.partition-commit.policy.kind': 'metastore,success-file',
              'sink.partition-commit.watermark-time-zone': '<session time zone>',
            }),
            verify: text(
              'After a completed checkpoint the folder holds files without a leading dot, and _SUCCESS in a committed partition.',
              '检查点完成后目录中出现不以点开头的文件，已提交分区中出现 _SUCCESS。',
            ),
          },
        ],
  open: ({ fault }) =>
    fault.match?.signature.strength === 'decisive'
      ? undefined
      : {
          because: text(
            'Missing checkpoints and a commit trigger that waits look alike from outside.',
            '未完成检查点与提交触发器未触发，从外部看表现相同。',
          ),
          remedy: text(
            'State whether checkpoints complete (/jobs/:id/checkpoints), and the sink’s sink.partition-commit.* options.',
            '请提供检查点是否成功（/jobs/:id/checkpoints）以及 sink.partition-commit.* 配置。',
          ),
        },
});
