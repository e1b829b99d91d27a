import { text } from '#evidence';
import { constantOf, givenTo, nodeText, propertyOf, shownMillis } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SINK, kafkaNodes } from './kafka-nodes.ts';

const TIMEOUT = 'transaction.timeout.ms';
/** What KafkaSinkBuilder presets: an hour. */
const PRESET_MS = 3_600_000;
/** Default of the brokers' transaction.max.timeout.ms. */
const BROKER_MAX_MS = 900_000;

/** The sink asks for an hour; brokers allow 15 minutes unless configured otherwise, and refuse the producer. */
export const txnTimeoutBrokerMax = definePipelineRule({
  id: 'txn-timeout-broker-max',
  title: text('The transaction timeout exceeds what brokers allow', '事务超时超过 broker 允许的上限'),
  // The brokers may have been told to allow more.
  severity: 'warning',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['kafka-transaction-timeout-config'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SINK).flatMap(({ node, made }) => {
      if (constantOf(givenTo(made, /^setDeliver(?:y)?Guarantee$/)) !== 'EXACTLY_ONCE') return [];
      const { value, open } = propertyOf(made, TIMEOUT);
      const written = value === undefined ? undefined : Number(constantOf(value) ?? Number.NaN);
      if (value === undefined ? open : !((written as number) > BROKER_MAX_MS)) return [];
      const asked = written ?? PRESET_MS;
      return [
        {
          place: node.call.at,
          confidence: 'likely' as const,
          subject: { configKey: TIMEOUT },
          summary: text(
            `${nodeText(node)} asks for transactions of ${shownMillis(asked)}${value === undefined ? ' (the preset of KafkaSink)' : ''}. Brokers allow transaction.max.timeout.ms, 15 min by default: with that the job fails at its start.`,
            `${nodeText(node)} 要求事务超时 ${shownMillis(asked)}${value === undefined ? '（KafkaSink 预设值）' : ''}。broker 的 transaction.max.timeout.ms 默认为 15 分钟：若未调整，作业启动即失败。`,
          ),
          prescriptions: [
            cure(
              text(
                'Ask for less than the brokers allow, and more than a checkpoint and a restart may take.',
                '设为小于 broker 上限、又大于一次检查点加重启的时间。',
              ),
              '.setProperty("transaction.timeout.ms", "900000")',
              text(
                "A failure that lasts longer loses what was in open transactions; raise the brokers' limit for more.",
                '故障超过该时间会丢失未提交事务中的数据；需要更长时请调高 broker 上限。',
              ),
            ),
          ],
        },
      ];
    }),
});
