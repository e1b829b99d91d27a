import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/**
 * The broker aborted a transaction before Flink committed it (checkpoint plus downtime took longer than the timeout, or the
 * transactional id was forgotten). What was written in it is gone although the checkpoint counts it as written.
 */
export const kafkaTransactionExpired = defineToldDiagnosis({
  id: 'kafka-transaction-expired',
  // A producer that is fenced while it writes may have lost its transaction as well: both are told, and what decides.
  of: ['kafka-transaction-expired', 'kafka-transactional-id-clash'],
  when: ({ fault }) =>
    fault.diagnosis === 'kafka-transaction-expired' || (fault.match?.signature.id.endsWith(':fenced') ?? false),
  title: text('A Kafka transaction ended before it was committed', 'Kafka 事务在提交前已过期'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#fault-tolerance'],
  explains: ['kafka-eos-not-visible', 'restart-budget-exhausted'],
  severity: ({ fault }) => (fault.match?.signature.role === 'sustainer' ? 'warning' : 'critical'),
  summary: ({ captures }) => {
    const { transaction, transactionalId, openMs, timeoutMs } = captures;
    const which = transaction ?? transactionalId ?? '';
    if (openMs) {
      return text(
        `A Kafka transaction has been open for ${openMs} ms and its timeout is ${timeoutMs} ms: the broker is about to abort it, and what it holds would be lost.`,
        `Kafka 事务已打开 ${openMs} 毫秒，其超时为 ${timeoutMs} 毫秒：broker 即将中止该事务，其中数据会丢失。`,
      );
    }
    return text(
      `The broker had ended a Kafka transaction${which && ` (${which.slice(0, 120)})`} before Flink committed it: from pre-commit to commit (checkpoint plus downtime) took longer than transaction.timeout.ms. Its records are likely lost.`,
      `Flink 提交之前，broker 已结束该 Kafka 事务${which && `（${which.slice(0, 120)}）`}：从预提交到提交（检查点 + 停机）的时间超过 transaction.timeout.ms，其中的数据很可能已丢失。`,
    );
  },
  ruledOut: ({ others }) =>
    others.some(({ diagnosis }) => diagnosis === 'kafka-transactional-id-clash')
      ? []
      : [
          {
            id: 'kafka-transactional-id-clash',
            because: text(
              'The words stand at the commit or speak of an old epoch, which fits an expired transaction. Once after a restart of the same job they are harmless.',
              '报错出现在提交阶段或提到旧 epoch，符合事务过期。若仅在同一作业重启后出现一次，则无害。',
            ),
          },
        ],
  prescriptions: () => [longerTimeout(), getOver(), shorterCheckpoints()],
  open: ({ captures }: ToldCase) =>
    captures.openMs
      ? undefined
      : {
          because: text(
            'Another live job with the same transactional id prefix fences in the same words.',
            '若有另一个使用相同 transactional.id 前缀的作业在运行，报错相同。',
          ),
          remedy: text(
            'Compare the time between the last completed checkpoint and this line with transaction.timeout.ms, and list the producers: kafka-transactions.sh --bootstrap-server <servers> list.',
            '将“最近一次成功检查点到本行的时间”与 transaction.timeout.ms 比较，并用 kafka-transactions.sh --bootstrap-server <servers> list 列出 producer。',
          ),
        },
});

function longerTimeout(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Make transaction.timeout.ms far longer than the longest checkpoint plus the longest outage, and the brokers’ transaction.max.timeout.ms at least as long. For ids that were forgotten: transactional.id.expiration.ms on the brokers (7 days) above the longest stop.',
      '使 transaction.timeout.ms 远大于“最长检查点 + 最长停机”，并使 broker 的 transaction.max.timeout.ms 不小于它。若是 id 被遗忘：broker 的 transactional.id.expiration.ms（默认 7 天）应大于最长停机时间。',
    ),
    cost: text(
      'Readers with read_committed wait for longer behind a hanging transaction.',
      '悬挂事务会更久地阻塞 read_committed 的读者。',
    ),
    settings: {
      'transaction.timeout.ms': '7200000',
      'transaction.max.timeout.ms (brokers)': '7200000',
    },
    verify: text(
      'A stop of the job for the longest planned time is followed by a restore without such lines.',
      '按最长计划停机时间停止作业后恢复，不再出现此类日志。',
    ),
  };
}

function getOver(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'To get the job running: restore with a new uid for the sink and another transactional id prefix, or (FlinkKafkaProducer) ignoreFailuresAfterTransactionTimeout(). If the loss matters, replay from an older checkpoint or source offset.',
      '让作业先运行：为 Sink 更换 uid 与 transactional.id 前缀后恢复；或（FlinkKafkaProducer）调用 ignoreFailuresAfterTransactionTimeout()。若不能接受丢数，从更早的检查点或位点重放。',
    ),
    cost: text(
      'Records of the lost transactions are missing, or come twice after a replay.',
      '丢失事务中的数据缺失，重放则会重复。',
    ),
    command: 'flink run -s <savepoint> --allowNonRestoredState <job.jar>',
  };
}

function shorterCheckpoints(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Keep checkpoints short and alert on "already fenced" and "invalid state": Flink only logs it.',
      '保持检查点耗时较短，并对 “already fenced” 与 “invalid state” 告警：Flink 只会打印日志。',
    ),
    cost: text('None.', '无。'),
  };
}
