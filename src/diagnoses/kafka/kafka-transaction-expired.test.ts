import { testTold } from '#test/told';
import { kafkaTransactionExpired } from './kafka-transaction-expired.ts';

// Templates: connector.kafka.sink.internal.KafkaCommitter, FlinkKafkaProducer#recoverAndCommit, TwoPhaseCommitSinkFunction.
testTold(kafkaTransactionExpired, {
  finds: {
    'a commit after the time-out': {
      log: '2024-05-06 10:00:00,000 ERROR org.apache.flink.streaming.api.functions.sink.TwoPhaseCommitSinkFunction [] - Error while committing transaction KafkaTransactionState [transactionalId=out-1, producerId=7, epoch=3]. Transaction has been open for longer than the transaction timeout (3600000).Commit will not be attempted again. Data loss might have occurred.',
      says: ['transactionalId=out-1'],
    },
    'a commit after a long stop': {
      log: `2024-05-06 10:00:00,000 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator [] - Restoring job 8ccbf6f0d2a0c1f3b5d1f1c1a7f0c001 from Checkpoint 41 @ 1714960000000 for 8ccbf6f0d2a0c1f3b5d1f1c1a7f0c001 located at s3://b/chk-41.
2024-05-06 10:00:05,000 ERROR org.apache.flink.connector.kafka.sink.KafkaCommitter [] - Unable to commit transaction (org.apache.flink.streaming.runtime.operators.sink.committables.CommitRequestImpl@1f) because its producer is already fenced. This means that you either have a different producer with the same 'transactional.id' (this is unlikely with the 'KafkaSink' as all generated ids are unique and shouldn't be reused) or recovery took longer than 'transaction.timeout.ms' (900000ms). In both cases this most likely signals data loss, please consult the Flink documentation for more details.
org.apache.kafka.common.errors.ProducerFencedException: There is a newer producer with the same transactionalId which fences the current one.`,
      says: ['transaction.timeout.ms'],
    },
    'a write with an old epoch': {
      log: `java.io.IOException: One or more Kafka Producer send requests have encountered exception
	at org.apache.flink.connector.kafka.sink.KafkaWriter.checkAsyncException(KafkaWriter.java:380)
Caused by: org.apache.kafka.common.errors.InvalidProducerEpochException: Producer attempted to produce with an old epoch.`,
    },
    'the warning ahead of it': {
      log: 'FlinkKafkaProducer 1/1 - Transaction KafkaTransactionState has been open for 800000 ms. This is close to or even exceeding the transaction timeout of 900000 ms.',
      says: ['800000'],
    },
  },
  ignores: {
    'a timeout that is not allowed': {
      log: 'org.apache.kafka.common.KafkaException: Unexpected error in InitProducerIdResponse; The transaction timeout is larger than the maximum value allowed by the broker (as configured by transaction.max.timeout.ms).',
      instead: 'kafka-transaction-timeout-config',
    },
  },
});
