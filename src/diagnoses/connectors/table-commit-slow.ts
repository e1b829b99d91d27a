import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Hudi’s writers wait for a new instant, because the coordinator is not through with the one before. */
export const tableCommitSlow = defineToldDiagnosis({
  id: 'table-commit-slow',
  title: text('Writers wait for the previous commit of the table', '写入等待上一次提交（instant 初始化超时）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `A writer waited ${captures.waited ?? '…'} ms for the coordinator to open a new instant: the commit before it takes that long, or failed in the JobManager.`,
      `写入任务等待协调器创建新 instant 达 ${captures.waited ?? '…'} 毫秒：上一次提交过慢，或在 JobManager 中失败。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Look into the JobManager’s log for StreamWriteOperatorCoordinator at that time: its error, or what takes long (compaction and clustering planning, Hive sync, archiving, metadata table), and move that out of the job.',
        '查看该时刻 JobManager 日志中 StreamWriteOperatorCoordinator 的报错或耗时操作（压缩/聚簇计划、Hive 同步、归档、元数据表），并移出作业。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: {
        'compaction.schedule.enabled': 'true',
        'compaction.async.enabled': 'false',
        'hive_sync.enabled': 'false',
      },
      verify: text('Instants open within seconds of a checkpoint.', '检查点后数秒内即可创建 instant。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Let writers wait longer than a commit takes, checkpoint less often, give the JobManager more memory; a copy-on-write table rewrites at every checkpoint: use merge-on-read.',
        '让写入等待时间长于提交耗时，降低检查点频率，增加 JobManager 内存；COW 表每次检查点都会重写，改用 MOR。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: {
        'write.commit.ack.timeout': '600000',
        'execution.checkpointing.interval': '5 min',
        'table.type': 'MERGE_ON_READ',
      },
    },
  ],
});
