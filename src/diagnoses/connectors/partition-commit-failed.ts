import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** A partition’s files are written, and announcing the partition failed. */
export const partitionCommitFailed = defineToldDiagnosis({
  id: 'partition-commit-failed',
  title: text('A partition could not be committed', '分区提交失败'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/filesystem/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/hive/overview/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: () =>
    text(
      'The files of a partition are there, but committing it (metastore, _SUCCESS file, the time in its name) failed.',
      '分区文件已写入，但提交分区（Metastore、_SUCCESS 文件或从分区值解析时间）失败。',
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Correct the partition’s time pattern and the policy; partition-time needs a watermark and a pattern that fits the values.',
        '更正分区时间模式与提交策略；partition-time 触发器需要水位线以及与分区值匹配的模式。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: {
        'partition.time-extractor.timestamp-pattern': '$dt $hour:00:00',
        'partition.time-extractor.timestamp-formatter': 'yyyyMMdd HH:mm:ss',
        'sink.partition-commit.policy.kind': 'metastore,success-file',
        'sink.partition-commit.trigger': 'partition-time',
      },
      verify: text('The partition appears with the next watermark.', '水位线推进后分区可见。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Or commit by processing time, and add what is missing by hand.',
        '或按处理时间提交，并手工补充缺失分区。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'sink.partition-commit.trigger': 'process-time' },
      command: 'MSCK REPAIR TABLE <table>;',
    },
  ],
});
