import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Offsets in the consumer group only inform; they move with completed checkpoints, and a failed commit harms nothing. */
export const kafkaOffsetCommitLag = defineToldDiagnosis({
  id: 'kafka-offset-commit-lag',
  title: text('The consumer group’s offsets or lag mislead', '消费组位点或 Lag 不准'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#consumer-offset-committing',
  ],
  severity: ({ fault }) => (fault.match?.signature.role === 'sustainer' ? 'info' : 'warning'),
  summary: ({ fault, captures: { checkpoint } }) =>
    fault.match?.signature.role === 'sustainer'
      ? text(
          `Committing offsets to Kafka failed${checkpoint ? ` after checkpoint ${checkpoint}` : ''}. The job’s own positions stand in its checkpoints, so nothing is lost; only the group’s lag on the broker is late.`,
          `向 Kafka 提交位点失败${checkpoint ? `（检查点 ${checkpoint}）` : ''}。作业的位点保存在检查点中，不会丢数；只是 broker 侧的消费组 Lag 更新滞后。`,
        )
      : text(
          'The consumer group’s lag is no measure of this job: offsets are committed only when a checkpoint completes (never without checkpoints or without group.id), and two jobs with one group.id overwrite each other.',
          '消费组 Lag 不能衡量该作业：位点仅在检查点完成时提交（未开启检查点或未设置 group.id 则不提交），且两个作业共用 group.id 会互相覆盖。',
        ),
  prescriptions: ({ fault }) => [
    {
      aim: 'cure',
      action: text(
        'Watch pendingRecords and records-lag-max of the source instead; give each job its own group.id; if offsets never move, enable checkpointing, or repair failing checkpoints.',
        '改为监控 Source 的 pendingRecords 与 records-lag-max；每个作业使用独立的 group.id；若位点从不更新，请开启检查点或修复失败的检查点。',
      ),
      cost: text('None.', '无。'),
      settings: { 'execution.checkpointing.interval': '1 min', 'properties.group.id': '<one per job>' },
      verify: text('commitsSucceeded rises with every checkpoint.', 'commitsSucceeded 随每个检查点增长。'),
    },
    ...(fault.match?.signature.role === 'sustainer'
      ? [
          {
            aim: 'relieve' as const,
            action: text(
              'If it is warned of all the time: check the group’s ACL (Read), the coordinator’s health, and that nobody else subscribes with this group.id.',
              '若持续告警：检查消费组 ACL（Read）、协调者状态，以及是否有其他程序以同一 group.id 订阅。',
            ),
            cost: text('None.', '无。'),
          },
        ]
      : []),
  ],
});
