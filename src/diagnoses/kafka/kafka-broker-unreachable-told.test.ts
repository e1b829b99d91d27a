import { testTold } from '#test/told';
import { toldKafkaBrokerUnreachable } from './kafka-broker-unreachable-told.ts';

// Templates: org.apache.kafka.clients.NetworkClient#processDisconnection, KafkaConsumer#position, KafkaAdminClient.
const WARNED = (second: number) =>
  `2024-05-06 10:00:${second},101 WARN  org.apache.kafka.clients.NetworkClient [] - [Consumer clientId=orders-1, groupId=orders] Connection to node -1 (kafka-1/10.0.0.7:9092) could not be established. Node may not be available.`;

testTold(toldKafkaBrokerUnreachable, {
  finds: {
    // Template: org.apache.kafka.common.network.Selector#connect.
    'an advertised name without an address': {
      log: `java.io.IOException: Can't resolve address: kafka-2:9092
	at org.apache.kafka.common.network.Selector.doConnect(Selector.java:276)
Caused by: java.nio.channels.UnresolvedAddressException
	at sun.nio.ch.Net.checkAddress(Net.java:101)`,
      says: ['kafka-2'],
    },
    // Template: KafkaAdminClient.Call#fail over Errors#LEADER_NOT_AVAILABLE.
    'a partition that has no leader for a minute': {
      log: `org.apache.kafka.common.errors.TimeoutException: Call(callName=listOffsets(api=LIST_OFFSETS), deadlineMs=1, tries=47, nextAllowedTryMs=2) timed out at 3 after 47 attempt(s)
Caused by: org.apache.kafka.common.errors.LeaderNotAvailableException: There is no leader for this topic-partition as we are in the middle of a leadership election.`,
    },
    'a partition whose broker does not answer': {
      log: `2024-05-06 09:59:58,000 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner [] -  Starting TaskManager (Version: 1.17.2, Scala: 2.12, Rev:1, Date:2023)
2024-05-06 09:59:59,000 INFO  org.apache.flink.runtime.taskmanager.Task [] - Source: orders (1/3)#0 (a_b_0_0) switched from DEPLOYING to INITIALIZING.
${WARNED(11)}
${WARNED(12)}
2024-05-06 10:01:00,300 WARN  org.apache.flink.runtime.taskmanager.Task [] - Source: orders (1/3)#0 (a_b_0_0) switched from RUNNING to FAILED with failure cause:
java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:261)
Caused by: org.apache.kafka.common.errors.TimeoutException: Timeout of 60000ms expired before the position for partition orders-4 could be determined
`,
      says: ['bootstrap.servers', 'advertised'],
    },
    'the admin client of the enumerator': {
      log: `org.apache.flink.util.FlinkRuntimeException: Failed to list subscribed topic partitions due to 
	at org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator.checkPartitionChanges(KafkaSourceEnumerator.java:234)
Caused by: java.lang.RuntimeException: Failed to get metadata for topics [orders].
	at org.apache.flink.connector.kafka.source.enumerator.subscriber.KafkaSubscriberUtils.getTopicMetadata(KafkaSubscriberUtils.java:47)
Caused by: org.apache.kafka.common.errors.TimeoutException: Timed out waiting for a node assignment. Call: describeTopics`,
    },
    'a client that never reached its first broker': {
      log: [WARNED(11), WARNED(14), WARNED(17), WARNED(21)].join('\n'),
    },
    'what a person saw': {
      log: 'Source vertex: 3 subtasks stay INITIALIZING until the job fails, the others are RUNNING',
    },
  },
  ignores: {
    'a topic that does not exist': {
      log: 'org.apache.kafka.common.errors.TimeoutException: Topic orders not present in metadata after 60000 ms.',
      instead: 'kafka-metadata-timeout',
    },
    'a database that refuses connections': {
      log: `java.net.ConnectException: Connection refused (Connection refused)
	at java.net.Socket.connect(Socket.java:606)
	at com.mysql.cj.protocol.StandardSocketFactory.connect(StandardSocketFactory.java:155)`,
    },
  },
});
