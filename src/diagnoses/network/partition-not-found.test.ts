import { testTold } from '#test/told';
import { partitionNotFound } from './partition-not-found.ts';

// Template: PartitionNotFoundException (flink-evidence.md H7).
const MISSING =
  'org.apache.flink.runtime.io.network.partition.PartitionNotFoundException: Partition 7ad1#0@d5e2f8a1c3b4 not found.\n\tat org.apache.flink.runtime.io.network.partition.consumer.RemoteInputChannel.failPartitionRequest(RemoteInputChannel.java:379)';

testTold(partitionNotFound, {
  finds: { 'the exception alone': { log: MISSING, says: ['7ad1#0@d5e2f8a1c3b4', 'request-backoff.max'] } },
  ignores: {
    'what killed the producer': {
      log: `java.lang.OutOfMemoryError: Java heap space\n\tat com.acme.Collect.add(Collect.java:20)\n${MISSING}`,
      instead: 'oom-heap-tm',
    },
    'a topic’s partition': {
      log: 'org.apache.kafka.common.errors.UnknownTopicOrPartitionException: This server does not host this topic-partition.',
    },
  },
});
