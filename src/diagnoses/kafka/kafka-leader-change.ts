import { text } from '#evidence';
import { calmRestarts } from '#prescriptions/calm-restarts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { severityOfWarnings } from './passing-warnings.ts';

/** A partition's leader or a coordinator moved to another broker; clients try again, and it is over in seconds. */
export const kafkaLeaderChange = defineToldDiagnosis({
  id: 'kafka-leader-change',
  title: text('A Kafka partition changed its leader', 'Kafka 分区 leader 切换'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/'],
  explains: ['kafka-produce-timeout', 'kafka-offset-commit-lag'],
  severity: (told) => (told.fault.match?.signature.role === 'sustainer' ? severityOfWarnings(told) : 'warning'),
  summary: ({ captures }) => {
    const where = captures.partition ?? captures.other ?? '';
    return text(
      `A broker said that it is not (or not yet) responsible${where && ` for ${where}`}: the leader or a coordinator moved, usually while a broker was restarted or partitions were reassigned.`,
      `broker 表示自己不（或尚未）负责${where && ` ${where}`}：leader 或协调者发生迁移，通常发生在 broker 重启或分区重分配期间。`,
    );
  },
  prescriptions: ({ version }) => [
    {
      aim: 'relieve',
      action: text(
        'Nothing, if it stopped within seconds. If jobs fail by it: keep the producer’s retries, and give it more time than an election takes.',
        '若几秒内恢复则无需处理。若作业因此失败：保留 producer 重试，并让超时大于选举时间。',
      ),
      cost: text('Errors that last are noticed later.', '持续性错误会更晚被发现。'),
      settings: { 'properties.retries': '2147483647', 'properties.delivery.timeout.ms': '300000' },
      verify: text('The next broker restart passes without a failure of the job.', '下次 broker 重启时作业不再失败。'),
    },
    calmRestarts(version),
  ],
  open: (told: ToldCase) => ({
    because: text(
      'If it goes on for minutes, the topic or partition is gone rather than moving.',
      '若持续数分钟，则说明 Topic 或分区已不存在，而非正在迁移。',
    ),
    remedy: text(
      `kafka-topics.sh --bootstrap-server <servers> --describe --topic ${topicOf(told)}: every partition must have a leader.`,
      `执行 kafka-topics.sh --bootstrap-server <servers> --describe --topic ${topicOf(told)}：每个分区都应有 leader。`,
    ),
  }),
});

function topicOf({ captures }: ToldCase): string {
  return (captures.partition ?? captures.other ?? '').replace(/-\d+$/, '') || '<topic>';
}
