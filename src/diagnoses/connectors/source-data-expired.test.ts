import { testTold } from '#test/told';
import { sourceDataExpired } from './source-data-expired.ts';

// Template: org.apache.paimon.table.source.snapshot (OutOfRangeException).
testTold(sourceDataExpired, {
  finds: {
    Paimon: {
      log: `org.apache.paimon.table.source.OutOfRangeException: The wanted read snapshot with id 7 has expired.
	at org.apache.paimon.table.source.snapshot.NextSnapshotFetcher.rangeCheck(NextSnapshotFetcher.java:95)`,
      says: ['7', 'consumer-id'],
    },
    Iceberg: {
      log: `java.lang.IllegalArgumentException: Cannot find snapshot with ID 5731 in table
	at org.apache.iceberg.flink.source.enumerator.ContinuousSplitPlannerImpl.discoverIncrementalSplits(ContinuousSplitPlannerImpl.java:100)`,
      says: ['5731'],
    },
  },
  ignores: {
    'an offset of Kafka': {
      log: 'org.apache.kafka.clients.consumer.OffsetOutOfRangeException: Fetch position FetchPosition{offset=12} is out of range for partition orders-0',
      instead: 'kafka-offset-out-of-range',
    },
  },
});
