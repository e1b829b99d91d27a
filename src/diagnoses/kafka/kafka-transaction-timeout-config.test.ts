import { testTold } from '#test/told';
import { kafkaTransactionTimeoutConfig } from './kafka-transaction-timeout-config.ts';

// Template: org.apache.kafka.common.protocol.Errors#INVALID_TRANSACTION_TIMEOUT (reference E:L13).
testTold(kafkaTransactionTimeoutConfig, {
  finds: {
    'the producer at its start': {
      log: `2024-05-06 10:00:00,000 INFO  org.apache.kafka.clients.producer.internals.TransactionManager [] - [Producer clientId=p-1, transactionalId=tx-0-1] Invoking InitProducerId for the first time in order to acquire a producer ID
2024-05-06 10:00:00,100 WARN  org.apache.flink.runtime.taskmanager.Task [] - out: Writer (1/1)#0 (a_b_0_0) switched from INITIALIZING to FAILED with failure cause:
org.apache.kafka.common.KafkaException: Unexpected error in InitProducerIdResponse; The transaction timeout is larger than the maximum value allowed by the broker (as configured by transaction.max.timeout.ms).
	at org.apache.kafka.clients.producer.internals.TransactionManager$InitProducerIdHandler.handleResponse(TransactionManager.java:1303)`,
      says: ['transaction.timeout.ms', '900000', 'transaction.max.timeout.ms'],
    },
  },
  ignores: {
    'a transaction that timed out': {
      log: 'org.apache.kafka.common.errors.InvalidProducerEpochException: Producer attempted to produce with an old epoch.',
      instead: 'kafka-transaction-expired',
    },
  },
});
