import { testTold } from '#test/told';
import { sinkLabelClash } from './sink-label-clash.ts';

// Templates: Doris LoadStatus#LABEL_ALREADY_EXIST; FE LabelAlreadyUsedException.
testTold(sinkLabelClash, {
  finds: {
    'a label that is taken': {
      log: 'org.apache.doris.flink.exception.DorisRuntimeException: stream load error: Label [etl_dw_orders_0_17] has already been used, relate to txn [28501]',
      says: ['etl_dw_orders_0_17', 'sink.label-prefix', '28501'],
    },
  },
  ignores: {
    'a commit that was done': {
      log: 'Caused by: java.lang.Exception: Try to abort a finished transactions, db: dw, table: orders, label: etl-0-1-585, status: VISIBLE.',
      instead: 'sink-commit-replay-fails',
    },
  },
});
