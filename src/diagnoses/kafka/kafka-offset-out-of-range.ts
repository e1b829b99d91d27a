import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The position a job wants to read from is not there: deleted by retention, never committed, or of another topic. */
export const kafkaOffsetOutOfRange = defineToldDiagnosis({
  id: 'kafka-offset-out-of-range',
  title: text('The wanted Kafka offset does not exist (any more)', '所需的 Kafka 位点不存在（或已被删除）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#starting-offset'],
  explains: ['restart-budget-exhausted'],
  severity: ({ fault }) => (fault.match?.signature.id.endsWith(':silent-reset') ? 'warning' : 'critical'),
  summary: (told) => SUMMARIES[kindOf(told)](told.captures),
  prescriptions: (told) => [startElsewhere(kindOf(told)), forceStart(), keepLonger(told)],
  open: ({ fault }) =>
    fault.match?.signature.id.endsWith(':no-reset-policy')
      ? {
          because: text(
            'Whether retention removed the offset, or the topic was recreated and is now shorter, decides if records are lost.',
            '位点是被保留策略删除，还是 Topic 被重建而变短，决定了是否丢数据。',
          ),
          remedy: text(
            'Compare the offset in the message with kafka-get-offsets.sh --time earliest and --time latest for that partition.',
            '将报错中的位点与该分区的 kafka-get-offsets.sh --time earliest、--time latest 结果比较。',
          ),
        }
      : undefined,
});

type Kind = 'lost' | 'reset' | 'uncommitted';

function kindOf({ fault }: ToldCase): Kind {
  const id = fault.match?.signature.id ?? '';
  if (id.endsWith(':silent-reset')) return 'reset';
  return id.endsWith(':nothing-committed') ? 'uncommitted' : 'lost';
}

const SUMMARIES: Readonly<Record<Kind, (captures: ToldCase['captures']) => Text>> = {
  lost: ({ partition, other, truncated, offset }) => {
    const where = partition ?? other ?? truncated ?? '';
    return text(
      `The position to read from${where && ` (${where}${offset ? `, offset ${offset}` : ''})`} is outside of what the partition holds: the job was away or behind for longer than the topic’s retention, or the topic was recreated. No reset policy is set, so the source fails.`,
      `读取位点${where && `（${where}${offset ? `，offset ${offset}` : ''}）`}超出分区现有范围：作业停机或落后的时间超过 Topic 保留时间，或 Topic 被重建。由于未配置重置策略，Source 失败。`,
    );
  },
  reset: ({ partition = '', reset = '' }) =>
    text(
      `The position ${reset} of ${partition} was out of range and was reset silently: records between were skipped, or are read again.`,
      `${partition} 的位点 ${reset} 越界后被静默重置：中间的数据被跳过或被重复读取。`,
    ),
  uncommitted: ({ uncommitted = '' }) =>
    text(
      `The consumer group has no committed offset${uncommitted && ` for ${uncommitted}`}, and auto.offset.reset is none: the source does not know where to begin.`,
      `消费组没有${uncommitted && ` ${uncommitted} 的`}已提交位点，且 auto.offset.reset 为 none：Source 不知道从何处开始。`,
    ),
};

function startElsewhere(kind: Kind): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Decide where to go on: earliest reads all that is left, latest skips to the end. DataStream: OffsetsInitializer.committedOffsets with a reset strategy; SQL: scan.startup.mode and properties.auto.offset.reset.',
      '决定从何处继续：earliest 读取剩余全部数据，latest 直接跳到末尾。DataStream 使用带重置策略的 OffsetsInitializer.committedOffsets；SQL 使用 scan.startup.mode 与 properties.auto.offset.reset。',
    ),
    cost:
      kind === 'uncommitted'
        ? text('earliest may read much history.', 'earliest 可能读取大量历史数据。')
        : text('Records that retention deleted are lost to this job.', '已被保留策略删除的数据对本作业而言已丢失。'),
    code: `KafkaSource.<T>builder()
  .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
-- SQL
'scan.startup.mode' = 'group-offsets',
'properties.auto.offset.reset' = 'earliest'`,
    verify: text(
      'The source runs, and currentOffset rises on every partition.',
      'Source 正常运行，各分区 currentOffset 持续增长。',
    ),
  };
}

function forceStart(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'A restored position wins over the initializer. To force a new start, give the source another uid and restore with --allowNonRestoredState.',
      '从状态恢复的位点优先于初始位点配置。如需强制从新位置开始，请更换 Source 的 uid，并使用 --allowNonRestoredState 恢复。',
    ),
    cost: text(
      'The source’s state is dropped; duplicates or gaps at the seam.',
      'Source 状态被丢弃，衔接处可能重复或缺失。',
    ),
    command: 'flink run -s <savepoint> --allowNonRestoredState <job.jar>',
  };
}

function keepLonger({ captures }: ToldCase): Prescription {
  const topic = (captures.partition ?? captures.other ?? '').replace(/-\d+$/, '') || '<topic>';
  return {
    aim: 'prevent',
    action: text(
      'Keep records for longer than the longest stop (a weekend), and alert on lag against retention and on the words "resetting offset".',
      '保留时间应大于最长停机时间（例如一个周末），并对“落后量接近保留时间”和 “resetting offset” 告警。',
    ),
    cost: text('Disk on the brokers.', '占用 broker 磁盘。'),
    command: `kafka-configs.sh --bootstrap-server <servers> --alter --entity-type topics --entity-name ${topic} --add-config retention.ms=604800000`,
  };
}
