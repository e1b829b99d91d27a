import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { commitsNothing } from './commits-nothing.ts';

/** Checkpoints complete, and the connector commits nothing. */
export const sinkCommitBug = defineToldDiagnosis({
  id: 'sink-commit-bug',
  title: text('Checkpoints complete but the sink commits nothing', '检查点成功但 Sink 未提交数据'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/guarantees/'],
  explains: [],
  runsOn: true,
  said: commitsNothing,
  summary: () =>
    text(
      'Checkpoints complete and nothing fails, yet the target gets nothing while the job runs: the connector does not flush or commit at checkpoints in this mode and release.',
      '检查点全部成功且没有报错，但作业运行期间目标端没有收到数据：该版本连接器在此模式下未在检查点时刷写或提交。',
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Upgrade the connector to a newer release (look into its release notes for this mode).',
        '升级连接器到较新版本（查看其发布说明中与该模式相关的修复）。',
      ),
      cost: text('A new job jar, a restart.', '需要更换作业 jar 并重启。'),
      verify: text(
        'The target’s access log shows requests with each checkpoint, and rows appear while the job runs.',
        '目标端访问日志中每次检查点都有请求，且作业运行期间可见新数据。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Use at-least-once until then, with a table that bears repeated rows (primary key).',
        '在此之前使用 at-least-once 模式，并使用可承受重复数据的（主键）表。',
      ),
      cost: text('Rows may be repeated after a restart.', '重启后可能出现重复数据。'),
      settings: { 'sink.semantic': 'at-least-once' },
    },
  ],
});
