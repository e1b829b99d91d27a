import { defineSignatures } from './signature.ts';

/**
 * Connections to Kafka's brokers. What a client warns of while it tries again leads nothing (`sustainer`): healthy jobs print
 * it whenever a broker is restarted.
 */
export const kafkaBrokersSignatures = defineSignatures([
  {
    id: 'kafka-broker-unreachable:connection',
    diagnosis: 'kafka-broker-unreachable',
    literal: 'could not be established',
    pattern:
      /Connection to (?:node |broker )?(?:(?<node>-?\d+)(?: \((?<address>[^)\s]{1,255})\))?|(?<plain>[\w.-]{1,200}(?:\/[\w.:-]{1,80})?:\d{2,5})) could not be established/,
    role: 'sustainer',
    source: 'org.apache.kafka.clients.NetworkClient#processDisconnection, kafka-clients 1.0–4.x',
  },
  {
    id: 'kafka-broker-unreachable:bootstrap',
    diagnosis: 'kafka-broker-unreachable',
    literal: 'Bootstrap broker ',
    pattern: /Bootstrap broker (?<address>[^\s(]{1,255})(?: \([^)]*\))? disconnected/,
    role: 'sustainer',
    source: 'org.apache.kafka.clients.NetworkClient.DefaultMetadataUpdater#handleServerDisconnect',
  },
  {
    id: 'kafka-broker-unreachable:connecting',
    diagnosis: 'kafka-broker-unreachable',
    literal: 'Error connecting to node ',
    pattern: /Error connecting to node (?<address>[^\s(]{1,255})/,
    role: 'sustainer',
    source: 'org.apache.kafka.clients.NetworkClient#initiateConnect (UnknownHostException: advertised name)',
  },
  {
    id: 'kafka-broker-unreachable:resolving',
    diagnosis: 'kafka-broker-unreachable',
    literal: ["Couldn't resolve server ", 'No resolvable bootstrap urls given'],
    pattern:
      /Couldn't resolve server (?<address>\S{1,255}) from bootstrap\.servers|No resolvable bootstrap urls given in bootstrap\.servers/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.ClientUtils#parseAndValidateAddresses',
  },
  {
    id: 'kafka-broker-unreachable:unresolved',
    diagnosis: 'kafka-broker-unreachable',
    literal: ["Can't resolve address: ", 'No entry found for connection '],
    pattern: /Can't resolve address: (?<address>\S{1,255})|No entry found for connection (?<node>-?\d+)/,
    // The latter is nobody else's word.
    and: /No entry found for connection|org\.apache\.kafka\.(?:common\.network|clients)|FlinkKafka|kafka/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.kafka.common.network.Selector#connect, clients.ClusterConnectionStates: advertised name without address',
  },
  {
    id: 'kafka-broker-unreachable:unresolved-socket',
    diagnosis: 'kafka-broker-unreachable',
    literal: 'java.nio.channels.UnresolvedAddressException',
    and: /org\.apache\.kafka\.(?:common\.network|clients)/,
    role: 'trigger',
    source: 'java.nio.channels.SocketChannel#connect below org.apache.kafka.common.network.Selector#connect',
  },
  {
    id: 'kafka-broker-unreachable:position',
    diagnosis: 'kafka-broker-unreachable',
    literal: ['expired before the position for partition', 'expired before the last committed offset'],
    pattern:
      /Timeout of (?<ms>\d+) ?ms expired before the (?:position for partition (?<partition>\S{1,300})|last committed offset for partitions (?<partitions>[^\n]{1,300}?)) could be determined/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.kafka.clients.consumer.KafkaConsumer#position, #committed (2.x: KafkaConsumer, 3.7–: ClassicKafkaConsumer)',
  },
  {
    id: 'kafka-broker-unreachable:times',
    diagnosis: 'kafka-broker-unreachable',
    literal: 'Failed to get offsets by times in',
    pattern: /Failed to get offsets by times in (?<ms>\d+) ?ms/,
    role: 'trigger',
    source: 'org.apache.kafka.clients.consumer.internals.OffsetFetcher',
  },
  {
    id: 'kafka-broker-unreachable:topics',
    diagnosis: 'kafka-broker-unreachable',
    literal: 'Timeout expired while fetching topic metadata',
    role: 'trigger',
    source:
      'org.apache.kafka.clients.consumer.internals.TopicMetadataFetcher (earlier: Fetcher): no broker answered at all',
  },
  {
    id: 'kafka-broker-unreachable:node-assignment',
    diagnosis: 'kafka-broker-unreachable',
    literal: ['Timed out waiting for a node assignment', 'Timed out waiting to send the call'],
    pattern: /Timed out waiting (?:for a node assignment|to send the call)\.?(?: Call: (?<call>\w+))?/,
    role: 'trigger',
    source: 'org.apache.kafka.clients.admin.KafkaAdminClient: no broker was ever connected',
  },
  {
    id: 'kafka-broker-unreachable:call',
    diagnosis: 'kafka-broker-unreachable',
    literal: 'Call(callName=',
    pattern: /Call\(callName=(?<call>\w+), [^)]*\) timed out at \d+ after \d+ attempt/,
    role: 'trigger',
    source: 'org.apache.kafka.clients.admin.KafkaAdminClient.Call#fail',
  },
  {
    id: 'kafka-broker-unreachable:no-leader',
    diagnosis: 'kafka-broker-unreachable',
    literal: 'There is no leader for this topic-partition',
    and: /timed out at \d+ after [1-9]\d+ attempt/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.kafka.common.protocol.Errors#LEADER_NOT_AVAILABLE after dozens of attempts: its replicas are down',
  },
  {
    id: 'kafka-broker-unreachable:refused',
    diagnosis: 'kafka-broker-unreachable',
    literal: ['java.net.ConnectException', 'java.net.NoRouteToHostException'],
    pattern: /java\.net\.(?:ConnectException|NoRouteToHostException): /,
    and: /org\.apache\.kafka\.common\.network\.(?:PlaintextTransportLayer|SslTransportLayer|KafkaChannel)/,
    role: 'sustainer',
    source: 'org.apache.kafka.common.network.Selector#pollSelectionKeys prints it with its trace',
  },
  {
    id: 'kafka-broker-unreachable:said',
    said: true,
    diagnosis: 'kafka-broker-unreachable',
    literal: [
      'stay ',
      'stays ',
      'stuck',
      'remain',
      'never leave',
      'hangs ',
      'is down',
      'are down',
      'was down',
      'were down',
      'went down',
      'unreachable',
      'offline',
      ' dead',
      '宕机',
      '不可达',
      '挂了',
      '连接不上',
      '一直',
      '始终',
      '卡在',
      '停留',
    ],
    pattern:
      /\b[Ss]ources?\b[^\n]{0,120}\b(?:stay|stays|stuck|remain|remains|never leave|hang)[^\n]{0,40}\bINITIALIZING|(?:[Ss]ource|源)[^\n]{0,60}(?:一直|始终|卡在|停留)[^\n]{0,30}INITIALIZING|\b[Kk]afka\b[^\n]{0,40}\bbrokers?\b[^\n]{0,60}\b(?:is|are|was|were|went) (?:down|unreachable|offline|dead)\b|broker[^\n]{0,20}(?:宕机|不可达|挂了|连接不上)/,
    not: /restor|恢复状态|could not be established/i,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md kafka-broker-unreachable (reported facts)',
  },
  {
    id: 'kafka-broker-unreachable:reconnecting',
    literal: ['due to node ', ' disconnected.', 'Rediscovery will be attempted', 'Group coordinator '],
    pattern:
      /Cancelled in-flight \w+ request|Node -?\d+ disconnected\.|Group coordinator \S+ \([^)]*\) is unavailable or invalid/,
    // Connections idle for connections.max.idle.ms are closed, coordinators move: the client connects again by itself.
    role: 'benign',
    source: 'org.apache.kafka.clients.NetworkClient, consumer.internals.AbstractCoordinator (INFO)',
  },
]);
