import { defineSignatures } from './signature.ts';

/** Reading from Kafka: positions, partitions, committed offsets, and the change from the old consumer to KafkaSource. */
export const kafkaSourceSignatures = defineSignatures([
  {
    id: 'kafka-offset-out-of-range:no-reset-policy',
    diagnosis: 'kafka-offset-out-of-range',
    literal: [
      'Offsets out of range with no configured reset policy',
      'but no reset policy is set',
      'OffsetOutOfRangeException',
    ],
    pattern:
      /(?:OffsetOutOfRangeException: [^\n]{0,60}?)?out of range with no configured reset policy for partitions: \{?(?<partition>[^=}\s,]{1,300})=(?<offset>\d+)|(?:OffsetOutOfRangeException: [^\n]{0,300}?)?is out of range for partition (?<other>[^\s,]{1,300})|Truncation detected for partition (?<truncated>\S{1,300}) at offset|OffsetOutOfRangeException/,
    not: /resetting offset/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.consumer.OffsetOutOfRangeException, internals.FetchCollector, SubscriptionState',
  },
  {
    id: 'kafka-offset-out-of-range:silent-reset',
    diagnosis: 'kafka-offset-out-of-range',
    literal: [', resetting offset', 'Truncation detected for partition'],
    pattern:
      /(?:Fetch (?:offset|position) (?:FetchPosition\{offset=)?(?<reset>\d+)[^\n]{0,300}? is out of range|Truncation detected) for partition (?<partition>[^\s,]{1,300})[^\n]{0,120}resetting offset/,
    role: 'sustainer',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.consumer.internals.FetchCollector, SubscriptionState (INFO); earlier: Fetcher',
  },
  {
    id: 'kafka-offset-out-of-range:nothing-committed',
    diagnosis: 'kafka-offset-out-of-range',
    literal: ['Undefined offset with no reset policy', 'NoOffsetForPartitionException'],
    pattern:
      /(?:NoOffsetForPartitionException: )?Undefined offset with no reset policy for partitions?: \[?(?<uncommitted>[^\],\s]{1,300})|(?<uncommittedClass>NoOffsetForPartitionException)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.consumer.NoOffsetForPartitionException',
  },
  {
    id: 'kafka-offset-out-of-range:topic-recreated',
    diagnosis: 'kafka-offset-out-of-range',
    literal: ['retention', '保留时间', 'log.retention'],
    pattern:
      /(?:offset|checkpoint|savepoint|位点)[^\n]{0,80}(?:older than|expired|beyond|超过|早于)[^\n]{0,30}(?:retention|保留时间)/i,
    and: /kafka|topic/i,
    role: 'trigger',
    source: 'reported facts',
  },
  {
    id: 'kafka-partition-discovery:off',
    literal: ['without periodic partition discovery', 'with partition discovery interval of '],
    pattern:
      /Starting the KafkaSourceEnumerator for consumer group (?<group>\S{1,255}) (?:(?<off>without periodic partition discovery)|with partition discovery interval of (?<intervalMs>\d+) ms)/,
    role: 'context',
    source: 'org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator#start (INFO)',
  },
  {
    id: 'kafka-partition-discovery:said',
    said: true,
    diagnosis: 'kafka-partition-discovery',
    literal: [
      'not consum',
      'not being consum',
      'not read',
      'never read',
      'never consum',
      'no records',
      'without records',
      'not picked up',
      'not discover',
      'not moving',
      'not assigned',
      "aren't ",
      "isn't ",
      '新增',
      '扩容',
      '新加',
      '增加分区',
    ],
    pattern:
      /\b(?:new|newly|added|additional|increased)\b[^\n]{0,60}\bpartitions?\b[^\n]{0,80}\b(?:not|never|no|isn't|aren't|without)\b[^\n]{0,40}\b(?:consum|read|assigned|picked|discover|records|data|offset)|\bpartitions?\b[^\n]{0,60}\b(?:added|increased)\b[^\n]{0,80}\b(?:not|never)\b[^\n]{0,30}(?:consum|read)|(?:新增|扩容|增加|新加)[^\n]{0,20}分区[^\n]{0,30}(?:没有|未|不|无法|无)[^\n]{0,10}(?:消费|读|数据|发现|感知)/i,
    not: /PARTITIONED BY|hive|iceberg/i,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md kafka-partition-discovery (reported facts)',
  },
  {
    id: 'kafka-offset-commit-lag:failed',
    diagnosis: 'kafka-offset-commit-lag',
    literal: [
      'Failed to commit consumer offsets for checkpoint',
      'Committing offsets to Kafka failed. This does not compromise',
      'Committing offsets to Kafka takes longer than the checkpoint interval',
      'failed async Kafka commit',
      'Offset commit failed on partition',
      'auto-commit of offsets ',
    ],
    pattern:
      /Failed to commit consumer offsets for checkpoint (?<checkpoint>\d+)|Committing offsets to Kafka (?:failed|takes longer)|async Kafka commit|Offset commit failed on partition (?<partition>\S{1,300}) at offset|auto-commit of offsets [^\n]{0,400} failed/,
    role: 'sustainer',
    source:
      'connector.kafka.source.reader.KafkaSourceReader (WARN), streaming.connectors.kafka KafkaConsumerThread, ConsumerCoordinator',
  },
  {
    id: 'kafka-offset-commit-lag:exception',
    diagnosis: 'kafka-offset-commit-lag',
    literal: 'CommitFailedException',
    pattern: /clients\.consumer\.(?:Retriable)?CommitFailedException/,
    role: 'sustainer',
    source: 'org.apache.kafka.clients.consumer.RetriableCommitFailedException, CommitFailedException',
  },
  {
    id: 'kafka-offset-commit-lag:disabled',
    literal: 'Consuming offset will not be reported back to Kafka cluster',
    // No group.id, or commits switched off: only monitoring by the group's lag is lost.
    role: 'benign',
    source: 'org.apache.flink.connector.kafka.source.reader.KafkaSourceReader (WARN)',
  },
  {
    id: 'kafka-offset-commit-lag:said',
    said: true,
    diagnosis: 'kafka-offset-commit-lag',
    literal: [
      'consumer group',
      'consumer-group',
      'Consumer group',
      'consumer lag',
      'Kafka lag',
      'kafka lag',
      'group.id',
      'not committed',
      'never committed',
      '消费组',
      '消费者组',
    ],
    pattern:
      /(?:consumer[- ]group|group\.id|消费者?组)[^\n]{0,80}(?:\blag\b|offsets?\b|积压|位点)[^\n]{0,80}(?:wrong|empty|not (?:move|moving|updated|shown|visible|committed|change)|never|flat|rises? in steps|only (?:moves?|drops?|changes?|updates?)|不准|为空|不更新|不变|看不到|不提交)|(?:[Kk]afka|[Cc]onsumer)[^\n]{0,30}\blag\b[^\n]{0,60}(?:\bflat\b|\bjumps?\b|\bsteps\b|\bwrong\b|\bempty\b|\bmissing\b)|(?:consumer[- ]group|消费者?组)[^\n]{0,60}(?:not (?:shown?|visible|listed|exist)|doesn't (?:show|exist)|does not (?:show|exist)|看不到|不存在)|(?:committed )?offsets?[^\n]{0,40}(?:not|never)[^\n]{0,20}commit[^\n]{0,60}(?:broker|[Kk]afka|group)/i,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md kafka-offset-commit-lag (reported facts)',
  },
  {
    id: 'kafka-offset-commit-lag:handover-closed',
    literal: 'Handover$ClosedException',
    // The old consumer's fetcher is told to stop, by whatever cancelled its task.
    role: 'benign',
    source: 'org.apache.flink.streaming.connectors.kafka.internals.Handover#close',
  },
  {
    id: 'kafka-connector-migration:said',
    said: true,
    diagnosis: 'kafka-connector-migration',
    literal: ['FlinkKafkaConsumer', 'FlinkKafkaProducer'],
    pattern:
      /(?<old>FlinkKafka(?:Consumer|Producer))\w{0,6}[^\n]{0,160}(?<new>Kafka(?:Source|Sink))\b|(?<newer>Kafka(?:Source|Sink))\b[^\n]{0,160}(?<older>FlinkKafka(?:Consumer|Producer))/,
    not: /\n\s*at /,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md kafka-connector-migration (reported facts)',
  },
  {
    id: 'kafka-connector-migration:class-gone',
    diagnosis: 'kafka-connector-migration',
    literal: 'streaming/connectors/kafka/FlinkKafka',
    pattern:
      /NoClassDefFoundError: org\/apache\/flink\/streaming\/connectors\/kafka\/(?<old>FlinkKafka(?:Consumer|Producer))/,
    and: /flink-[a-z-]{3,30}-[2-9]\.\d|flink-connector-kafka-[4-9]\./,
    role: 'trigger',
    strength: 'decisive',
    source: 'connector 4.0 (for Flink 2.x) no longer has the legacy classes',
  },
  {
    id: 'kafka-connector-migration:state',
    diagnosis: 'kafka-connector-migration',
    literal: ['topic-partition-offset-states', 'next-transactional-id-hint', 'topic-partition-offsets-states'],
    pattern: /(?<state>topic-partition-offset-states|next-transactional-id-hint(?:-v2)?)/,
    and: /SourceReaderState|SourceOperator|writer_raw_states|Cannot map|incompatible|StateMigrationException|could not be restored/,
    role: 'trigger',
    source: 'state names of FlinkKafkaConsumerBase and FlinkKafkaProducer met by an operator of another kind',
  },
]);
