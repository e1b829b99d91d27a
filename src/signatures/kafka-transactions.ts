import { defineSignatures } from './signature.ts';

/** Transactions of exactly-once Kafka sinks: time-outs, fencing, and what readers see of them. */
export const kafkaTransactionsSignatures = defineSignatures([
  {
    id: 'kafka-transaction-timeout-config:broker',
    diagnosis: 'kafka-transaction-timeout-config',
    literal: ['The transaction timeout is larger than the maximum value allowed by', 'InvalidTxnTimeoutException'],
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.protocol.Errors#INVALID_TRANSACTION_TIMEOUT (reference E:L13)',
  },
  {
    id: 'kafka-transaction-expired:commit',
    diagnosis: 'kafka-transaction-expired',
    literal: ['Unable to commit transaction (', 'Unable to commit recovered transaction ('],
    pattern:
      /Unable to commit (?:recovered )?transaction \((?<transaction>[^\n]{1,300}?)\)(?: because (?<because>its producer is already fenced|it's in an invalid state)|[^\n]{0,20})/,
    // In recovery an aborted attempt's leftovers may be met once; then nothing else follows.
    not: /\bcom\.mongodb|MongoDB/,
    role: 'trigger',
    strength: 'decisive',
    source: 'connector.kafka.sink.internal.KafkaCommitter (ERROR, newer WARN), FlinkKafkaProducer#recoverAndCommit',
  },
  {
    id: 'kafka-transaction-expired:lost',
    diagnosis: 'kafka-transaction-expired',
    literal: 'encountered error and data has been potentially lost',
    pattern: /Transaction \((?<transaction>[^\n]{1,300}?)\) encountered error and data has been potentially lost/,
    role: 'trigger',
    source: 'org.apache.flink.connector.kafka.sink.KafkaCommitter (ERROR)',
  },
  {
    id: 'kafka-transaction-expired:too-late',
    diagnosis: 'kafka-transaction-expired',
    literal: 'Transaction has been open for longer than the transaction timeout',
    pattern:
      /Error while committing transaction (?<transaction>[^\n]{1,300}?)\. Transaction has been open for longer than the transaction timeout \((?<timeoutMs>\d+)\)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.streaming.api.functions.sink.TwoPhaseCommitSinkFunction#recoverAndCommitInternal (ERROR)',
  },
  {
    id: 'kafka-transaction-expired:close',
    diagnosis: 'kafka-transaction-expired',
    literal: 'This is close to or even exceeding the transaction timeout of',
    pattern:
      /Transaction (?<transaction>[^\n]{1,300}?) has been open for (?<openMs>\d+) ms\. This is close to or even exceeding the transaction timeout of (?<timeoutMs>\d+) ms/,
    role: 'sustainer',
    strength: 'decisive',
    source: 'org.apache.flink.streaming.api.functions.sink.TwoPhaseCommitSinkFunction (WARN; reference E:L11)',
  },
  {
    id: 'kafka-transaction-expired:old-epoch',
    diagnosis: 'kafka-transaction-expired',
    literal: [
      'InvalidProducerEpochException',
      'attempted to produce with an old epoch',
      'attempted an operation with an old epoch',
    ],
    pattern:
      /(?:InvalidProducerEpochException: )?Producer (?:with transactionalId '(?<transactionalId>[^'\n]{1,300})' and [^\n]{0,80} )?attempted (?:an operation|to produce) with an old epoch|InvalidProducerEpochException/,
    role: 'trigger',
    source: 'org.apache.kafka.common.protocol.Errors#INVALID_PRODUCER_EPOCH, producer.internals.TransactionManager',
  },
  {
    id: 'kafka-transaction-expired:fenced-at-commit',
    diagnosis: 'kafka-transaction-expired',
    literal: 'ProducerFencedException',
    pattern: /ProducerFencedException/,
    and: /KafkaCommitter|recoverAndCommit|\.commitTransaction\(|EndTxn|finishRecoveringContext|initializeState|notifyCheckpointComplete/,
    role: 'trigger',
    source: 'org.apache.kafka.common.errors.ProducerFencedException at commit or restore (reference E:L12)',
  },
  {
    id: 'kafka-transaction-expired:id-forgotten',
    diagnosis: 'kafka-transaction-expired',
    literal: [
      'InvalidPidMappingException',
      'use a producer id which is not currently assigned to',
      'InvalidTxnStateException',
      'attempted a transactional operation in an invalid state',
      'UnknownProducerIdException',
      'OutOfOrderSequenceException',
      'received an out of order sequence number',
    ],
    pattern:
      /(?<error>InvalidPidMapping|InvalidTxnState|UnknownProducerId|OutOfOrderSequence)Exception|out of order sequence number|producer id which is not currently assigned|transactional operation in an invalid state/,
    role: 'trigger',
    source:
      'org.apache.kafka.common.protocol.Errors codes 45, 48, 49, 59: transaction or id expired, or its last records lost, on the coordinator',
  },
  {
    id: 'kafka-transaction-expired:error-state',
    diagnosis: 'kafka-transaction-expired',
    literal: [
      'Cannot execute transactional method because we are in an error state',
      'Cannot perform send because at least one previous transactional or idempotent request has failed',
    ],
    role: 'consequence',
    source: 'org.apache.kafka.clients.producer.internals.TransactionManager: an earlier request failed',
  },
  {
    id: 'kafka-transactional-id-clash:fenced',
    diagnosis: 'kafka-transactional-id-clash',
    literal: ['ProducerFencedException', 'has been fenced by another producer'],
    pattern:
      /(?:ProducerFencedException: )?Producer with transactionalId '(?<transactionalId>[^'\n]{1,300})' and [^\n]{0,80} has been fenced by another producer|newer producer with the same transactionalId|ProducerFencedException/,
    not: /KafkaCommitter|recoverAndCommit|\.commitTransaction\(|EndTxn|finishRecoveringContext|initializeState|notifyCheckpointComplete|Unable to commit|an old epoch/,
    role: 'trigger',
    source:
      'org.apache.kafka.common.protocol.Errors#PRODUCER_FENCED while writing, producer.internals.TransactionManager',
  },
  {
    id: 'kafka-transactional-id-clash:duplicate-prefix',
    diagnosis: 'kafka-transactional-id-clash',
    literal: 'Found duplicate transactionalIdPrefix for multiple Kafka sinks',
    pattern:
      /Found duplicate transactionalIdPrefix for multiple Kafka sinks: (?<prefix>[^\n]{1,300}?)\. Transactional id prefixes/,
    role: 'trigger',
    strength: 'decisive',
    versions: '1.20–',
    source: 'org.apache.flink.connector.kafka.sink.internal.BackchannelFactory (connector 4.0)',
  },
  {
    id: 'kafka-transactional-id-clash:no-prefix',
    diagnosis: 'kafka-transactional-id-clash',
    literal: [
      'must be specified when using DeliveryGuarantee.EXACTLY_ONCE',
      'requires a transactionalIdPrefix',
      'requires a transactionIdPrefix',
    ],
    pattern:
      /(?<missing>must be specified when using DeliveryGuarantee\.EXACTLY_ONCE|requires a transaction(?:al)?IdPrefix)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'connector.kafka.sink.KafkaSinkBuilder, streaming.connectors.kafka.table.KafkaConnectorOptionsUtil',
  },
  {
    id: 'kafka-transactional-id-clash:said',
    said: true,
    diagnosis: 'kafka-transactional-id-clash',
    literal: ['transactional', 'ransactionalId'],
    pattern:
      /(?:same|identical|shared?|duplicate|both jobs|two (?:jobs|sinks)|相同|一样|重复|同一个)[^\n]{0,80}transactional[-_. ]?id|transactional[-_. ]?id[^\n]{0,60}(?:same in|identical|shared|not unique|by two|both|相同|一样|重复|冲突)/i,
    not: /newer producer|has been fenced by another/,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md kafka-transactional-id-clash (reported facts)',
  },
  {
    id: 'kafka-eos-not-visible:reader',
    diagnosis: 'kafka-eos-not-visible',
    literal: [
      'read_uncommitted',
      'read_committed',
      'isolation.level',
      'ast stable offset',
      'anging transaction',
      '悬挂事务',
    ],
    pattern:
      /isolation[._]level['"]?\s*(?:[:=]|is|为|->)+\s*['"]?(?<isolation>read_(?:un)?committed)|(?<level>read_uncommitted)[^\n]{0,120}(?:duplicat|twice|重复)|(?:duplicat|twice|重复)[^\n]{0,120}(?<uncommitted>read_uncommitted)|[Ll]ast stable offset|[Hh]anging transaction|悬挂事务|(?<committed>read_committed)[^\n]{0,120}(?:nothing|no (?:data|records|messages)|stuck|blocked|delay|late|没有数据|延迟|看不到)/i,
    not: /ConsumerConfig values|StreamsConfig values|INFO|DEBUG|read_uncommitted\r?\n\s*key\.deserializer/,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md kafka-eos-not-visible (reported facts)',
  },
  {
    id: 'kafka-eos-not-visible:per-checkpoint',
    diagnosis: 'kafka-eos-not-visible',
    literal: [
      'only visible',
      'only see',
      'visible only',
      'only appear',
      'only arrive',
      'in bursts',
      'every checkpoint',
      '才能',
      '才可见',
      '才看到',
    ],
    pattern:
      /(?:[Kk]afka|consumer|downstream|topic|下游|消费)[^\n]{0,100}(?:only (?:visible|see|sees|appear|arrive|receive)|visible only|in bursts|every checkpoint|只有?在|才能|才可见|才看到)[^\n]{0,60}(?:checkpoint|检查点)/i,
    not: /FileSink|part file|in-?progress|hive|iceberg|doris|starrocks/i,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md kafka-eos-not-visible (reported facts)',
  },
]);
