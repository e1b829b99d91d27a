import { testTold } from '#test/told';
import { kafkaAuth } from './kafka-auth.ts';

// Templates: org.apache.kafka.common.errors.*, org.apache.kafka.clients.NetworkClient, security.JaasContext (kafka-clients 3.x).
testTold(kafkaAuth, {
  finds: {
    'a topic that may not be read': {
      log: `2024-05-06 10:00:00,000 ERROR org.apache.kafka.clients.Metadata [] - [Consumer clientId=a-0, groupId=etl] Topic authorization failed for topics [orders]
2024-05-06 10:00:00,010 ERROR org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager [] - Received uncaught exception.
java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: org.apache.kafka.common.errors.TopicAuthorizationException: Not authorized to access topics: [orders]
`,
      says: ['orders', 'kafka-acls.sh'],
    },
    'a transactional id that may not be used': {
      log: 'org.apache.kafka.common.errors.TransactionalIdAuthorizationException: Transactional Id authorization failed.',
      says: ['--transactional-id'],
    },
    'wrong credentials': {
      log: 'org.apache.kafka.common.errors.SaslAuthenticationException: Authentication failed during authentication due to invalid credentials with SASL mechanism SCRAM-SHA-512',
    },
    'a login module of the unshaded client': {
      log: `org.apache.kafka.common.KafkaException: Failed to construct kafka consumer
	at org.apache.flink.kafka.shaded.org.apache.kafka.clients.consumer.KafkaConsumer.<init>(KafkaConsumer.java:830)
Caused by: org.apache.kafka.common.KafkaException: javax.security.auth.login.LoginException: unable to find LoginModule class: org.apache.kafka.common.security.plain.PlainLoginModule
Caused by: javax.security.auth.login.LoginException: unable to find LoginModule class: org.apache.kafka.common.security.plain.PlainLoginModule`,
      says: ['org.apache.flink.kafka.shaded.org.apache.kafka.common.security.plain.PlainLoginModule'],
    },
    'a plain client at a TLS port': {
      log: `java.lang.OutOfMemoryError: Java heap space
	at java.nio.HeapByteBuffer.<init>(HeapByteBuffer.java:57)
	at java.nio.ByteBuffer.allocate(ByteBuffer.java:335)
	at org.apache.kafka.common.memory.MemoryPool$1.tryAllocate(MemoryPool.java:30)
	at org.apache.kafka.common.network.NetworkReceive.readFrom(NetworkReceive.java:113)`,
      says: ['security.protocol'],
    },
  },
  ignores: {
    'a broker that does not answer': {
      log: 'org.apache.kafka.common.errors.TimeoutException: Timed out waiting for a node assignment. Call: describeTopics',
      instead: 'kafka-broker-unreachable',
    },
    'a heap that is too small': {
      log: `java.lang.OutOfMemoryError: Java heap space
	at java.util.Arrays.copyOf(Arrays.java:3332)
	at com.example.Enrich.map(Enrich.java:12)`,
    },
  },
});
