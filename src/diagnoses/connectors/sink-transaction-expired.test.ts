import { testTold } from '#test/told';
import { sinkTransactionExpired } from './sink-transaction-expired.ts';

// Templates: Doris FE TransactionNotFoundException; DorisCommitter; javax.transaction.xa.XAException.
testTold(sinkTransactionExpired, {
  finds: {
    Doris: {
      log: `org.apache.doris.flink.exception.DorisRuntimeException: commit transaction failed {"status":"ANALYSIS_ERROR","msg":"errCode = 2, detailMessage = transaction [18926] not found"}
	at org.apache.doris.flink.sink.committer.DorisCommitter.commitTransaction(DorisCommitter.java:149)`,
      says: ['18926', 'sink.enable-2pc'],
    },
    'a transaction that timed out': {
      log: 'java.lang.RuntimeException: transaction [77] is aborted. abort reason: timeout by txn manager',
    },
  },
  ignores: {
    'Kafka’s transactions': {
      log: 'org.apache.kafka.common.errors.InvalidTxnStateException: The producer attempted a transactional operation in an invalid state.',
      instead: 'kafka-transaction-expired',
    },
  },
});
