import { text } from '#evidence';
import { settingsFor, spell } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';
import { PAGES } from './ways-back.ts';

/** A savepoint was asked for without a target, and there is no default. */
export const savepointDirectoryMissing = defineToldDiagnosis({
  id: 'savepoint-directory-missing',
  title: text('No directory for savepoints is configured', '没有配置保存点目录'),
  docs: [PAGES.savepoints],
  runsOn: true,
  severity: 'warning',
  confidence: () => 'likely',
  subject: ({ version }) => ({ configKey: spell(version, 'execution.checkpointing.savepoint-dir') }),
  summary: () =>
    text(
      'A savepoint, or a stop or cancel with one, was asked for without a target directory, and no default is set. The job goes on.',
      '触发保存点（或带保存点停止、取消）时没有指定目标目录，也没有默认目录。作业继续运行。',
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-storage-write-failed',
      because: text('nothing was written: there is no place to write to', '没有写入任何内容：没有可写的位置'),
    },
  ],
  prescriptions: ({ version }) => [
    {
      aim: 'relieve',
      action: text('Name the directory with the request.', '在请求中指定目录。'),
      cost: text('None.', '无。'),
      command: 'flink stop --savepointPath s3://bucket/savepoints $JOB',
    },
    {
      aim: 'cure',
      action: text(
        'Set a default directory on storage that JobManager and TaskManagers share.',
        '在 JobManager 与 TaskManager 共享的存储上设置默认目录。',
      ),
      cost: text('A restart of the cluster.', '需要重启集群。'),
      settings: settingsFor(version, { 'execution.checkpointing.savepoint-dir': 's3://bucket/savepoints' }),
      verify: text('flink savepoint $JOB prints a path.', 'flink savepoint $JOB 输出路径。'),
    },
  ],
});
