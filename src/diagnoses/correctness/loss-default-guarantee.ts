import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid, type SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** Records in a client’s buffer are gone with a failure; without a guarantee (the default of KafkaSink) nothing writes them again. */
export const lossDefaultGuarantee = defineToldDiagnosis({
  id: 'loss-default-guarantee',
  title: text('Records are lost: the sink gives no guarantee', '未配置投递语义导致丢数'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/guarantees/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#fault-tolerance',
  ],
  said: saidOf,
  confidence: ({ scene }) => (/none|not set|default/i.test(scene?.facts.guarantee ?? '') ? 'likely' : 'possible'),
  summary: () =>
    text(
      'Records are missing after a failure: the sink hands them to a client that buffers, and without a delivery guarantee (KafkaSink’s default is NONE) and checkpoints nothing flushes or repeats them.',
      '故障后缺少记录：Sink 把数据交给带缓冲的客户端，而没有投递语义（KafkaSink 默认 NONE）和检查点时，没有机制刷写或重放它们。',
    ),
  ruledOut: () => [
    {
      id: 'late-data-dropped',
      because: text(
        'records are missing around a failure, not by their event time',
        '缺失发生在故障前后，与事件时间无关',
      ),
    },
  ],
  open: () => ({
    because: text('the guarantee of the sink is not told', '没有说明 Sink 的投递语义'),
    remedy: text(
      'The sink’s delivery guarantee (setDeliveryGuarantee, sink.delivery-guarantee), whether checkpointing is on, and which records are missing (only around the failure?).',
      '请提供 Sink 的投递语义（setDeliveryGuarantee、sink.delivery-guarantee）、是否开启检查点，以及缺失的是哪些记录（是否仅在故障前后）。',
    ),
  }),
  prescriptions: () => [guarantee, ownSink, replay],
});

const guarantee: Prescription = {
  aim: 'cure',
  action: text(
    'Set the guarantee: AT_LEAST_ONCE (or EXACTLY_ONCE), with checkpointing on; producer acks=all.',
    '设置投递语义：AT_LEAST_ONCE（或 EXACTLY_ONCE），并开启检查点；生产者 acks=all。',
  ),
  cost: text(
    'A flush at each checkpoint; duplicates after a failure with AT_LEAST_ONCE.',
    '每个检查点会刷写；AT_LEAST_ONCE 故障后有重复。',
  ),
  settings: { 'execution.checkpointing.interval': '1 min' },
  code: `KafkaSink.<String>builder().setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
-- SQL
'sink.delivery-guarantee' = 'at-least-once'`,
  verify: text(
    'Counts agree after a broker or a TaskManager is stopped on purpose.',
    '主动停止 broker 或 TaskManager 后数量一致。',
  ),
};

const ownSink: Prescription = {
  aim: 'cure',
  action: text(
    'A sink of your own must flush in its snapshot (flush, snapshotState) and throw errors that its callbacks received.',
    '自研 Sink 必须在快照时刷写（flush、snapshotState），并抛出回调中收到的错误。',
  ),
  cost: text('A change of the code.', '需要修改代码。'),
};

const replay: Prescription = {
  aim: 'relieve',
  action: text(
    'Write what is missing again: restart from a checkpoint or savepoint of before the failure.',
    '补写缺失数据：从故障之前的检查点或保存点重新启动。',
  ),
  cost: text('What was written is written twice.', '已写入的会重复。'),
  command: './bin/flink run -s <checkpoint> <job.jar>',
};

/** Records missing after a failure; or no guarantee at all, and records missing. */
function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  if (facts.some(({ line }) => OTHER.test(line))) return;
  return allSaid(facts, LOST_BY_FAILURE) ?? allSaid(facts, NONE, LOST) ?? allSaid(facts, SINK, LOST, FAILURE);
}

const LOST =
  /(?:records?|messages?|events?|data|rows?|数据|记录|消息)[^\n]{0,60}(?:missing|lost|los(?:s|ing)\b|丢失|丢了|缺失|变少)|fewer (?:records|rows|messages|events)|(?:missing|lost|loss of) (?:records?|messages?|events?|data|rows?)|丢数/;
const FAILURE = /restart|failover|failure|recover|crash|broker|outage|kill|重启|故障|恢复|失败|宕机/;
const LOST_BY_FAILURE =
  /(?:records?|messages?|events?|data|rows?)[^\n]{0,40}(?:missing|lost|los(?:s|ing))[^\n]{0,60}(?:after|upon|following|when|each|every|during)[^\n]{0,40}(?:restart|failover|failure|recover|crash|broker|outage|kill)|(?:after|upon|following|during)[^\n]{0,40}(?:restart|failover|recovery|failure|crash|outage)[^\n]{0,60}(?:records?|messages?|events?|data|rows?)[^\n]{0,40}(?:missing|lost|loss)|(?:重启|故障|恢复|宕机|failover)[^\n]{0,40}(?:数据|记录|消息)?(?:丢失|丢数|丢了|缺失)/;
const NONE =
  /(?:deliveryguarantee|semantic)\.none|delivery-?_? ?guarantee["']?[^\n]{0,6}(?:none|not set|default)|(?:投递语义|delivery guarantee)[^\n]{0,12}(?:未|没有|none)/;
const SINK = /sink|producer|kafka|jdbc|写入|下游/;
const OTHER =
  /\bno (?:data|records?|messages?|events?) (?:(?:is|are|was|were) )?(?:lost|missing)|\bno (?:data )?loss|没有(?:数据)?丢|无(?:数据)?丢|\blate\b|state (?:is |was )?(?:lost|empty)|savepoint|fenced|transaction|allownonrestored|heartbeat|ttl|taskmanager (?:is |was )?lost|迟到|状态丢失|状态为空|事务|retr(?:y|ies)|read_committed|not null|null/;
