import { defineSignatures } from './signature.ts';

/** Kafka says no: authentication (SASL, TLS), and the right to a topic, group or transactional id. */
export const kafkaAccessSignatures = defineSignatures([
  {
    id: 'kafka-auth:topic',
    diagnosis: 'kafka-auth',
    literal: ['Not authorized to access topics', 'TopicAuthorizationException', 'Topic authorization failed'],
    pattern:
      /(?:TopicAuthorizationException: )?Not authorized to access topics: (?<topics>\[[^\]]{0,300}\])|TopicAuthorizationException|Topic authorization failed(?: for topics (?<failed>\[[^\]]{0,300}\]))?/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.errors.TopicAuthorizationException, org.apache.kafka.clients.Metadata (ERROR)',
  },
  {
    id: 'kafka-auth:group',
    diagnosis: 'kafka-auth',
    literal: ['GroupAuthorizationException', 'Not authorized to access group', 'Group authorization failed'],
    pattern:
      /GroupAuthorizationException: Not authorized to access group: (?<group>[^\s]{1,255})|GroupAuthorizationException|Group authorization failed|Not authorized to access group/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.errors.GroupAuthorizationException',
  },
  {
    id: 'kafka-auth:transactional-id',
    diagnosis: 'kafka-auth',
    literal: ['TransactionalIdAuthorizationException', 'Transactional Id authorization failed'],
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.protocol.Errors#TRANSACTIONAL_ID_AUTHORIZATION_FAILED',
  },
  {
    id: 'kafka-auth:cluster',
    diagnosis: 'kafka-auth',
    literal: ['ClusterAuthorizationException', 'Cluster authorization failed.'],
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.protocol.Errors#CLUSTER_AUTHORIZATION_FAILED (IdempotentWrite before Kafka 2.8)',
  },
  {
    id: 'kafka-auth:metadata',
    diagnosis: 'kafka-auth',
    literal: [
      '=TOPIC_AUTHORIZATION_FAILED',
      'Not authorized to read from partition',
      'Not authorized to commit to topics',
    ],
    pattern:
      /\{(?<topic>[^={}\s]{1,255})=TOPIC_AUTHORIZATION_FAILED|Not authorized to read from partition (?<partition>[^\s.]{1,300})|Not authorized to commit to topics (?<topics>[^\n]{1,300})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.clients.NetworkClient, consumer.internals.FetchCollector, ConsumerCoordinator',
  },
  {
    id: 'kafka-auth:sasl',
    diagnosis: 'kafka-auth',
    literal: [
      'common.errors.SaslAuthenticationException',
      'common.errors.IllegalSaslStateException',
      'common.errors.UnsupportedSaslMechanismException',
      'common.errors.AuthenticationException',
      'failed authentication due to: ',
    ],
    pattern:
      /common\.errors\.(?<error>SaslAuthentication|IllegalSaslState|UnsupportedSaslMechanism|Authentication)Exception(?:: (?<said>[^\n]{1,200}))?|Connection to node (?<node>-?\d+) \((?<address>[^)\s]{1,255})\) failed authentication due to: (?<reason>[^\n]{1,200})/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.kafka.common.security.authenticator.SaslClientAuthenticator, NetworkClient#processDisconnection',
  },
  {
    id: 'kafka-auth:terminated',
    diagnosis: 'kafka-auth',
    literal: 'terminated during authentication. This may happen',
    pattern: /Connection to node (?<node>-?\d+) \((?<address>[^)\s]{1,255})\) terminated during authentication/,
    role: 'sustainer',
    source:
      'org.apache.kafka.clients.NetworkClient#processDisconnection: also a TLS listener met by a plain client, a firewall',
  },
  {
    id: 'kafka-auth:tls',
    diagnosis: 'kafka-auth',
    literal: ['common.errors.SslAuthenticationException', 'Failed to load SSL keystore '],
    pattern: /SslAuthenticationException(?:: (?<said>[^\n]{1,200}))?|Failed to load SSL keystore (?<store>\S{1,255})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.kafka.common.network.SslTransportLayer, security.ssl.DefaultSslEngineFactory',
  },
  {
    id: 'kafka-auth:jaas',
    diagnosis: 'kafka-auth',
    literal: [
      "Could not find a 'KafkaClient' entry in the JAAS configuration",
      'No serviceName defined in either JAAS or Kafka config',
      'in JAAS config',
      'JAAS config entry not terminated',
      'but the Kafka client code does not currently support obtaining a password',
    ],
    pattern:
      /Could not find a '(?<entry>KafkaClient)' entry in the JAAS configuration|No serviceName defined in either JAAS or Kafka config|(?:Value|Login module|Control flag)[^\n]{0,40} not specified[^\n]{0,60} in JAAS config|JAAS config entry not terminated|the Kafka client code does not currently support obtaining a password/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.kafka.common.security.JaasContext, network.SaslChannelBuilder, security.authenticator.AbstractLogin',
  },
  {
    id: 'kafka-auth:login-module',
    diagnosis: 'kafka-auth',
    literal: ['No LoginModule found for ', 'unable to find LoginModule class'],
    pattern: /(?:No LoginModule found for|unable to find LoginModule class:) (?<module>[\w.$]{1,255})/,
    and: /[Kk]afka|msk/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'javax.security.auth.login.LoginContext; with a shaded client the module has the prefix org.apache.flink.kafka.shaded',
  },
  {
    id: 'kafka-auth:plain-client-on-tls-port',
    diagnosis: 'kafka-auth',
    literal: 'org.apache.kafka.common.network.NetworkReceive',
    pattern: /org\.apache\.kafka\.common\.network\.NetworkReceive\./,
    where: 'frame',
    and: /java\.lang\.OutOfMemoryError|InvalidReceiveException/,
    role: 'trigger',
    strength: 'decisive',
    source: 'a plain client takes the first bytes of a TLS alert for a length and allocates that much (KAFKA-4090)',
  },
  {
    id: 'kafka-auth:said',
    said: true,
    diagnosis: 'kafka-auth',
    literal: ['security.protocol', 'sasl.mechanism'],
    pattern:
      /(?:security\.protocol|sasl\.mechanism)[^\n]{0,80}\b(?:not set|missing|unset|wrong|mismatch)|(?:未配置|没有配置|缺少)[^\n]{0,20}(?:security\.protocol|sasl\.mechanism)/,
    role: 'trigger',
    source: 'reported facts',
  },
]);
