import { testTold } from '#test/told';
import { kafkaOffsetOutOfRange } from './kafka-offset-out-of-range.ts';

// Templates: org.apache.kafka.clients.consumer.OffsetOutOfRangeException, NoOffsetForPartitionException, internals.FetchCollector.
testTold(kafkaOffsetOutOfRange, {
  finds: {
    'no reset policy': {
      log: `java.lang.RuntimeException: One or more fetchers have encountered exception
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager.checkErrors(SplitFetcherManager.java:261)
Caused by: java.lang.RuntimeException: SplitFetcher thread 0 received unexpected exception while polling the records
	at org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.runOnce(SplitFetcher.java:150)
Caused by: org.apache.kafka.clients.consumer.OffsetOutOfRangeException: Fetch position FetchPosition{offset=120, offsetEpoch=Optional.empty, currentLeader=LeaderAndEpoch{leader=Optional[b:9092 (id: 1 rack: null)], epoch=3}} is out of range for partition orders-2`,
      says: ['orders-2', 'auto.offset.reset', 'OffsetResetStrategy.EARLIEST'],
    },
    'the older wording': {
      log: 'org.apache.kafka.clients.consumer.OffsetOutOfRangeException: Offsets out of range with no configured reset policy for partitions: {orders-2=120}',
      says: ['offset 120'],
    },
    'a silent reset': {
      log: '2024-05-06 10:00:00,000 INFO  org.apache.kafka.clients.consumer.internals.Fetcher [] - [Consumer clientId=a-0, groupId=etl] Fetch offset 120 is out of range for partition orders-2, resetting offset',
      says: ['120'],
    },
    'a group without offsets': {
      log: 'org.apache.kafka.clients.consumer.NoOffsetForPartitionException: Undefined offset with no reset policy for partitions: [orders-0]',
      says: ['orders-0'],
    },
  },
  ignores: {
    'a first start': {
      log: '2024-05-06 10:00:00,000 INFO  org.apache.kafka.clients.consumer.internals.SubscriptionState [] - [Consumer clientId=a-0, groupId=etl] Resetting offset for partition orders-2 to position FetchPosition{offset=0}.',
    },
    'a position that nobody answers': {
      log: 'org.apache.kafka.common.errors.TimeoutException: Timeout of 60000ms expired before the position for partition orders-2 could be determined',
      instead: 'kafka-broker-unreachable',
    },
  },
});
