import { defineSignatures } from './signature.ts';

/** Writing to Kafka: time limits, replicas, sizes. */
export const kafkaSinkSignatures = defineSignatures([
  {
    id: 'kafka-produce-timeout:expired',
    diagnosis: 'kafka-produce-timeout',
    literal: ['record(s) for ', 'has passed since batch creation', 'has passed since last append'],
    pattern:
      /Expiring (?<records>\d+) record\(s\) for (?<partition>[^\s:]{1,300})(?:: ?| due to )(?<ms>\d+) ms has passed since (?:batch creation|last a(?:ppend|ttempt))/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.producer.internals.Sender, ProducerBatch (kafka-clients 0.10–4.x)',
  },
  {
    id: 'kafka-produce-timeout:transaction',
    diagnosis: 'kafka-produce-timeout',
    literal: [
      'while awaiting InitProducerId',
      'while awaiting EndTxn',
      'while awaiting AddOffsetsToTxn',
      'Timeout expired while initializing transactional state',
    ],
    pattern:
      /Timeout expired (?:after (?<ms>\d+) ?(?:ms|milliseconds) while awaiting (?<operation>\w+)|while initializing transactional state in (?<initMs>\d+) ?ms)/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.kafka.clients.producer.internals.TransactionalRequestResult; KafkaProducer#initTransactions (–2.7)',
  },
  {
    id: 'kafka-produce-timeout:buffer',
    diagnosis: 'kafka-produce-timeout',
    // Clients are repackaged by companies, and name the fault by their own package; 0.8–0.10 threw with other words.
    literal: [
      'within the configured max blocking time',
      'BufferExhaustedException',
      'bytes of memory you configured for the client',
    ],
    pattern:
      /Failed to allocate (?:(?<bytes>\d+) bytes|memory) within the configured max blocking time (?<ms>\d+) ms|BufferExhaustedException(?!: (?:Failed|You have))|exhausted the (?<configured>\d+) bytes of memory you configured for the client/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.producer.internals.BufferPool',
  },
  {
    id: 'kafka-produce-timeout:replicas',
    diagnosis: 'kafka-produce-timeout',
    literal: [
      'NotEnoughReplicasException',
      'NotEnoughReplicasAfterAppendException',
      'fewer in-sync replicas than required',
    ],
    pattern: /(?<replicas>NotEnoughReplicas(?:AfterAppend)?Exception|fewer in-sync replicas than required)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.protocol.Errors codes 19, 20',
  },
  {
    id: 'kafka-produce-timeout:disconnected',
    diagnosis: 'kafka-produce-timeout',
    literal: ['The server disconnected before a response was received', 'common.errors.NetworkException'],
    role: 'trigger',
    source: 'org.apache.kafka.common.protocol.Errors#NETWORK_EXCEPTION after all retries',
  },
  {
    id: 'kafka-produce-timeout:wrapped',
    diagnosis: 'kafka-produce-timeout',
    literal: [
      'One or more Kafka Producer send requests have encountered exception',
      'Failed to send data to Kafka: ',
      'Failed to send data to Kafka ',
    ],
    pattern:
      /One or more Kafka Producer send requests have encountered exception|Failed to send data to Kafka(?::? (?<said>[^\n]{1,200}))?/,
    role: 'consequence',
    source:
      'connector.kafka.sink.KafkaWriter, FlinkKafkaProducer(Base)#checkErroneous: wraps what the client met (E:L7)',
  },
  {
    id: 'kafka-record-too-large:producer',
    diagnosis: 'kafka-record-too-large',
    literal: ['bytes when serialized which is larger than'],
    pattern:
      /The message is (?<size>\d+) bytes when serialized which is larger than (?:(?<limit>\d+), which is the value of the (?<key>max\.request\.size)|(?:the )?(?:total memory buffer|maximum request size) you have configured with the (?<other>[\w.]+))/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.producer.KafkaProducer#ensureValidRecordSize',
  },
  {
    id: 'kafka-record-too-large:broker',
    diagnosis: 'kafka-record-too-large',
    literal: [
      'larger than the max message size the server will accept',
      'message batch larger than the configured segment size',
      'RecordTooLargeException',
      'MESSAGE_TOO_LARGE',
    ],
    pattern:
      /(?:RecordTooLargeException: [^\n]{0,60}?)?(?<broker>larger than the max message size the server will accept|message batch larger than the configured segment size|MESSAGE_TOO_LARGE)|(?:RecordTooLargeException: )?There are some messages at \[Partition=Offset\]: \{?(?<partition>[^=\s]{1,300})=(?<offset>\d+)[^\n]{0,40}whose size is larger than the fetch size (?<fetch>\d+)|RecordTooLargeException/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.protocol.Errors codes 10, 18; consumer.internals.FetchCollector',
  },
  {
    id: 'kafka-record-refused:check',
    diagnosis: 'kafka-record-refused',
    literal: [
      'InvalidTimestampException',
      'The timestamp of the message is out of acceptable range',
      'The timestamp should be within [',
      'kafka.common.InvalidRecordException',
      'kafka.common.errors.InvalidRecordException',
      'has failed the validation on broker',
      'Compacted topic cannot accept message without key',
    ],
    pattern:
      /(?<timestamp>kafka\.common\.errors\.InvalidTimestampException|timestamp of the message is out of acceptable range|is out of range\. The timestamp should be within)|(?<compacted>Compacted topic cannot accept message without key)|kafka\.common\.(?:errors\.)?InvalidRecordException|failed the validation on broker/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.kafka.common.protocol.Errors#INVALID_TIMESTAMP, #INVALID_RECORD; the broker’s LogValidator (2.4 and later pass its words on)',
  },
  {
    // Clients before 2.4 know no better word for a record without key.
    id: 'kafka-record-refused:corrupt',
    diagnosis: 'kafka-record-refused',
    literal: ['has a null key for a compacted topic', 'exceeds the valid size, or is otherwise corrupt'],
    and: /KafkaWriter|FlinkKafkaProducer|FlinkKafkaInternalProducer|producer\.internals|Failed to send data to Kafka/,
    role: 'trigger',
    source: 'org.apache.kafka.common.protocol.Errors#CORRUPT_MESSAGE below a producer',
  },
  {
    id: 'kafka-producer-pool-exhausted:told',
    diagnosis: 'kafka-producer-pool-exhausted',
    literal: 'Too many ongoing snapshots. Increase kafka producers pool size',
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducer#createTransactionalProducer (–1.17)',
  },
]);
