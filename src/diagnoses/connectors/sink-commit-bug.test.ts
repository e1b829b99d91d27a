import { testTold } from '#test/told';
import { sinkCommitBug } from './sink-commit-bug.ts';

// People’s words; the catalogue’s signs (nothing is printed).
testTold(sinkCommitBug, {
  finds: {
    'exactly-once that writes nothing': {
      log: `sink: starrocks, exactly-once
checkpoints: all COMPLETED, no exception
target table: 0 new rows, no stream load request arrives`,
      says: ['pgrade', 'at-least-once'],
    },
    'in Chinese': {
      log: `exactly-once 写入 doris
checkpoint 全部成功，没有报错
目标表没有数据`,
      says: ['at-least-once'],
    },
  },
  ignores: {
    'files that no checkpoint finished': {
      log: `sink: filesystem
checkpointing: disabled
only .inprogress files, no finished files`,
    },
    'a label that is taken': {
      log: 'Caused by: org.apache.doris.flink.exception.DorisRuntimeException: Label Already Exists',
      instead: 'sink-label-clash',
    },
  },
});
