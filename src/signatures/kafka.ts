import { defineSignatures } from './signature.ts';

/** Kafka's metadata, leaders and beans, whoever uses the clients; connections: `kafka-brokers.ts`. */
export const kafkaSignatures = defineSignatures([
  {
    id: 'kafka-metadata-timeout:topic',
    diagnosis: 'kafka-metadata-timeout',
    literal: 'not present in metadata after',
    pattern:
      /(?:Topic (?<topic>\S{1,255})|Partition (?<partition>\d+) of topic (?<ofTopic>\S{1,255}) with partition count \d+ is) not present in metadata after (?<ms>\d+) ms/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.producer.KafkaProducer#waitOnMetadata',
  },
  {
    id: 'kafka-metadata-timeout:update',
    diagnosis: 'kafka-metadata-timeout',
    literal: ['Failed to update metadata after', 'expired due to timeout while requesting metadata'],
    pattern:
      /Failed to update metadata after (?<ms>\d+) ms|expired due to timeout while requesting metadata from brokers for (?<topic>\S+)-\d+/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.Metadata#awaitUpdate, producer RecordBatch (kafka-clients 0.9–2.3)',
  },
  {
    id: 'kafka-metadata-timeout:no-partitions',
    diagnosis: 'kafka-metadata-timeout',
    literal: ['Unable to retrieve any partitions with KafkaTopicsDescriptor', 'Could not fetch partitions for '],
    pattern:
      /Unable to retrieve any partitions with KafkaTopicsDescriptor: (?<topics>[^\n]{1,300})|Could not fetch partitions for (?<topic>\S{1,255})\. Make sure that the topic exists/,
    role: 'trigger',
    strength: 'decisive',
    versions: '–1.17',
    source:
      'org.apache.flink.streaming.connectors.kafka.internals.AbstractPartitionDiscoverer, KafkaPartitionDiscoverer',
  },
  {
    id: 'kafka-metadata-timeout:describe',
    diagnosis: 'kafka-metadata-timeout',
    literal: 'Failed to get metadata for ',
    pattern: /Failed to get metadata for (?:topics (?<topics>\[[^\]]{0,300}\])|(?<regex>\S{1,255}) topics)/,
    and: /UnknownTopicOrPartitionException|InvalidTopicException/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.connector.kafka.source.enumerator.subscriber.KafkaSubscriberUtils; connector 4: util.AdminUtils',
  },
  {
    id: 'kafka-metadata-timeout:missing-topic',
    diagnosis: 'kafka-metadata-timeout',
    literal: 'UnknownTopicOrPartitionException',
    pattern: /UnknownTopicOrPartitionException: This server does not host this topic-partition/,
    and: /Failed to get metadata for|Failed to list subscribed topic partitions|KafkaSubscriber|TopicListSubscriber|KafkaPartitionDiscoverer/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.protocol.Errors#UNKNOWN_TOPIC_OR_PARTITION below KafkaSourceEnumerator',
  },
  {
    id: 'kafka-metadata-timeout:invalid-topic',
    diagnosis: 'kafka-metadata-timeout',
    literal: 'common.errors.InvalidTopicException',
    pattern: /InvalidTopicException(?:: Invalid topics: (?<topics>\[[^\]]{0,300}\]))?/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.errors.InvalidTopicException: characters Kafka does not allow in names',
  },
  {
    id: 'kafka-metadata-timeout:subscribed',
    diagnosis: 'kafka-metadata-timeout',
    literal: ['Failed to list subscribed topic partitions due to', 'Failed to initialize partition splits due to'],
    role: 'consequence',
    source: 'org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator; wraps what the admin client met',
  },
  {
    id: 'kafka-metadata-timeout:warned',
    diagnosis: 'kafka-metadata-timeout',
    literal: ['Error while fetching metadata with correlation id', 'reported a recoverable issue with correlation id'],
    pattern: /correlation id \d+ ?: \{(?<topic>[^=}\s]{1,255})=(?:UNKNOWN_TOPIC_OR_PARTITION|INVALID_TOPIC_EXCEPTION)/,
    role: 'sustainer',
    source: 'org.apache.kafka.clients.NetworkClient.DefaultMetadataUpdater#handleSuccessfulResponse',
  },
  {
    id: 'kafka-metadata-timeout:said',
    said: true,
    diagnosis: 'kafka-metadata-timeout',
    literal: [
      'does not exist',
      "doesn't exist",
      'was deleted',
      'not created',
      'never created',
      'auto.create.topics.enable',
      '不存在',
      '未创建',
      '没有创建',
      '被删除',
    ],
    pattern:
      /\b[Tt]opic\b[^\n]{0,60}(?:does not exist|doesn't exist|was (?:deleted|never created|not created))|auto\.create\.topics\.enable\s{0,3}[=:]\s{0,3}false|[Tt]opic[^\n]{0,20}(?:不存在|未创建|没有创建|被删除)/,
    not: / (?:INFO|DEBUG|WARN|ERROR) |\n\s*at |Make sure that the topic exists|pulsar|rocketmq/i,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md kafka-metadata-timeout (reported facts)',
  },
  {
    id: 'kafka-metadata-timeout:no-leader-yet',
    literal: ['Error while fetching metadata with correlation id', 'reported a recoverable issue with correlation id'],
    pattern: /correlation id \d+ ?: \{[^}]*=(?:LEADER_NOT_AVAILABLE|UNKNOWN_TOPIC_OR_PARTITION)/,
    // A topic that is just being created, or whose leader moves, has none for a second.
    role: 'benign',
    source: 'as above',
  },
  {
    id: 'kafka-leader-change:exception',
    diagnosis: 'kafka-leader-change',
    literal: [
      'NotLeaderOrFollowerException',
      'NotLeaderForPartitionException',
      'LeaderNotAvailableException',
      'CoordinatorNotAvailableException',
      'CoordinatorLoadInProgressException',
      'NotCoordinatorException',
      'FencedLeaderEpochException',
      'UnknownLeaderEpochException',
    ],
    pattern:
      /common\.errors\.(?<error>NotLeaderOrFollower|NotLeaderForPartition|LeaderNotAvailable|CoordinatorNotAvailable|CoordinatorLoadInProgress|NotCoordinator|FencedLeaderEpoch|UnknownLeaderEpoch)Exception/,
    role: 'trigger',
    source: 'org.apache.kafka.common.protocol.Errors (retriable codes 5, 6, 14–16, 74, 75)',
  },
  {
    // The words of the same errors, where a client or connector gives only the message on ("Failed to send data to Kafka: …").
    id: 'kafka-leader-change:words',
    diagnosis: 'kafka-leader-change',
    literal: [
      'This server is not the leader for that topic-partition',
      'that the broker is not the current leader',
      'as we are in the middle of a leadership election',
      'This is not the correct coordinator',
      'The coordinator is not available',
      'The coordinator is loading and hence',
      'The leader epoch in the request is ',
    ],
    and: /[kK]afka/,
    not: /timed out at \d+ after [1-9]\d+ attempt/,
    role: 'trigger',
    source: 'org.apache.kafka.common.protocol.Errors (messages of codes 5, 6, 14–16, 74, 75)',
  },
  {
    id: 'kafka-leader-change:unknown-partition',
    diagnosis: 'kafka-leader-change',
    literal: ['UnknownTopicOrPartitionException', 'This server does not host this topic-partition'],
    not: /Failed to get metadata for|Failed to list subscribed topic partitions|KafkaSubscriber|TopicListSubscriber|KafkaPartitionDiscoverer/,
    role: 'trigger',
    source: 'org.apache.kafka.common.protocol.Errors#UNKNOWN_TOPIC_OR_PARTITION while reading or writing',
  },
  {
    id: 'kafka-leader-change:retrying',
    diagnosis: 'kafka-leader-change',
    literal: ['Got error produce response with correlation id', 'Received unknown topic or partition error in '],
    pattern:
      /Got error produce response with correlation id \d+ on topic-partition (?<partition>\S{1,300}), retrying \((?<left>\d+) attempts left\)\. Error: (?<error>\w+)|Received unknown topic or partition error in (?:fetch|ListOffset request) for partition (?<other>[^\s.]{1,300})/,
    role: 'sustainer',
    source:
      'org.apache.kafka.clients.producer.internals.Sender, consumer.internals.FetchCollector (earlier: Fetcher) WARN',
  },
  {
    id: 'kafka-mbean-warning:registered',
    diagnosis: 'kafka-mbean-warning',
    literal: ['InstanceAlreadyExistsException', 'Error registering AppInfo mbean'],
    pattern:
      /InstanceAlreadyExistsException: kafka\.(?<kind>consumer|producer|admin\.client):type=[\w-]+,id=(?<client>[^\s,]{1,255})|Error registering AppInfo mbean/,
    role: 'sustainer',
    source: 'org.apache.kafka.common.utils.AppInfoParser#registerAppInfo (WARN)',
  },
]);
