import { testTold } from '#test/told';
import { kafkaProducerPoolExhausted } from './kafka-producer-pool-exhausted.ts';

// Template: FlinkKafkaProducer#createTransactionalProducer (1.4 to 1.17).
testTold(kafkaProducerPoolExhausted, {
  finds: {
    'the sixth checkpoint': {
      log: `2022-05-06 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Sink: out (1/2)#0 (a_b_0_0) switched from RUNNING to FAILED with failure cause:
java.io.IOException: Could not perform checkpoint 6 for operator Sink: out (1/2)#0.
	at org.apache.flink.streaming.runtime.tasks.StreamTask.triggerCheckpointOnBarrier(StreamTask.java:1210)
Caused by: org.apache.flink.streaming.connectors.kafka.FlinkKafkaException: Too many ongoing snapshots. Increase kafka producers pool size or decrease number of concurrent checkpoints.
	at org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducer.createTransactionalProducer(FlinkKafkaProducer.java:1223)`,
      says: ['max-concurrent-checkpoints', 'kafkaProducersPoolSize', 'KafkaSink'],
    },
  },
  ignores: {
    'a transaction that is open for long': {
      log: '2022-05-06 10:00:00,000 WARN  org.apache.flink.streaming.api.functions.sink.TwoPhaseCommitSinkFunction [] - Transaction KafkaTransactionState [transactionalId=out-1, producerId=7, epoch=3] has been open for 3700000 ms. This is close to or even exceeding the transaction timeout of 3600000 ms.',
    },
  },
});
