import { testTold } from '#test/told';
import { sinkCommitReplayFails } from './sink-commit-replay-fails.ts';

// Templates: StarRocks TransactionLoadAction, LingeringTransactionAborter; Doris ResponseUtil.
testTold(sinkCommitReplayFails, {
  finds: {
    'StarRocks after its front end restarted': {
      log: `2024-05-06 10:00:00,000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Job etl (00000000000000000000000000000001) switched from state RESTARTING to RUNNING.
2024-05-06 10:00:02,000 ERROR com.starrocks.data.load.stream.TransactionStreamLoader [] - Transaction commit failed, db: dw, table: orders, label: f-1, 
responseBody: {"Status":"FAILED","Message":"transaction with op commit label 154968ac-c52b has no backend"}
2024-05-06 10:00:02,010 WARN  org.apache.flink.runtime.taskmanager.Task [] - Sink: orders (1/1)#3 (a1b2) switched from INITIALIZING to FAILED with failure cause: com.starrocks.data.load.stream.exception.StreamLoadFailException: Transaction commit failed, db: dw, table: orders, label: f-1
	at com.starrocks.data.load.stream.TransactionStreamLoader.commit(TransactionStreamLoader.java:280)
2024-05-06 10:00:02,100 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Job etl (00000000000000000000000000000001) switched from state RUNNING to RESTARTING.`,
      says: ['154968ac-c52b', 'label', 'pgrade'],
    },
    'an older checkpoint': {
      log: 'Caused by: java.lang.Exception: Try to abort a finished transactions, db: dw, table: orders, label: etl-0-1-585, status: VISIBLE. The reason may be that you are restoring from an earlier checkpoint rather than the newest, and you can use a new sink.label-prefix, or report the issue',
      says: ['etl-0-1-585', 'VISIBLE'],
    },
    'a transaction that the target does not know': {
      log: 'org.apache.doris.flink.exception.DorisRuntimeException: commit transaction failed {"msg":"errCode = 2, detailMessage = transaction [18926] not found"}',
      says: ['18926'],
    },
    Doris: {
      log: 'org.apache.doris.flink.exception.DorisException: try abort committed transaction by label, do you recover from old savepoint?',
      says: ['sink.label-prefix'],
    },
  },
  ignores: {
    'a transaction that expired': {
      log: 'com.starrocks.data.load.stream.exception.StreamLoadFailException: Transaction commit failed, db: dw, table: orders, label: f-1, commit response status: FAILED, label state: ABORTED',
      instead: 'sink-transaction-expired',
    },
  },
});
