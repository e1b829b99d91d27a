import { text } from '#evidence';
import { constantOf, givenTo, millisOf, nodeText, propertyOf, settingOf, shownMillis } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SINK, kafkaNodes } from './kafka-nodes.ts';

const TIMEOUT = 'transaction.timeout.ms';
/** A checkpoint that begins late and one restart need as much again. */
const INTERVALS = 2;

/** A transaction is committed with the checkpoint after it: a timeout below the interval aborts it, and its records are lost. */
export const txnTimeoutTooShort = definePipelineRule({
  id: 'txn-timeout-too-short',
  title: text('Transactions time out before they are committed', '事务在提交前就会超时'),
  severity: 'critical',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['kafka-transaction-expired'],

  check: (pipeline) => {
    const interval = settingOf(pipeline, 'execution.checkpointing.interval');
    const every = interval && millisOf(interval.value);
    if (every === undefined || every <= 0) return [];
    return kafkaNodes(pipeline, KAFKA_SINK).flatMap(({ node, made }) => {
      if (constantOf(givenTo(made, /^setDeliver(?:y)?Guarantee$/)) !== 'EXACTLY_ONCE') return [];
      const timeout = Number(constantOf(propertyOf(made, TIMEOUT).value) ?? Number.NaN);
      if (!(timeout <= every * INTERVALS)) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          ...(timeout > every && { severity: 'warning' as const }),
          subject: { configKey: TIMEOUT },
          summary: text(
            `${nodeText(node)}: ${TIMEOUT} is ${shownMillis(timeout)}, checkpoints come every ${shownMillis(every)}. A transaction that is not committed in time is aborted by the broker and its records are lost.`,
            `${nodeText(node)}：${TIMEOUT} 为 ${shownMillis(timeout)}，检查点间隔为 ${shownMillis(every)}。未及时提交的事务会被 broker 中止，其中的记录丢失。`,
          ),
          prescriptions: [
            cure(
              text(
                'Let it outlast interval, checkpoint timeout and a restart.',
                '使其长于间隔、检查点超时与一次重启之和。',
              ),
              `.setProperty("${TIMEOUT}", "900000")`,
            ),
          ],
        },
      ];
    });
  },
});
