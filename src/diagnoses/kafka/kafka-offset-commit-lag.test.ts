import { testTold } from '#test/told';
import { kafkaOffsetCommitLag } from './kafka-offset-commit-lag.ts';

// Template: org.apache.flink.connector.kafka.source.reader.KafkaSourceReader (reference E:L4).
const FAILED = `2024-05-06 10:00:00,000 WARN  org.apache.flink.connector.kafka.source.reader.KafkaSourceReader [] - Failed to commit consumer offsets for checkpoint 17
org.apache.kafka.clients.consumer.RetriableCommitFailedException: Offset commit failed with a retriable exception. You should retry committing the latest consumed offsets.
Caused by: org.apache.kafka.common.errors.DisconnectException`;

testTold(kafkaOffsetCommitLag, {
  finds: {
    'what a person saw': {
      log: 'consumer group lag on the broker is wrong, it only drops every 10 minutes; the job keeps up',
    },
  },
  notes: { 'a failed commit': { log: FAILED, says: ['17', 'pendingRecords'] } },
  ignores: {
    'a group that may not be used': {
      log: 'org.apache.kafka.common.errors.GroupAuthorizationException: Not authorized to access group: etl',
      instead: 'kafka-auth',
    },
  },
});
