import { testTold } from '#test/told';
import { checkpointRetention } from './checkpoint-retention.ts';

// Templates: docs: ops/state/checkpoints (retained checkpoints); REST /jobs/:jobid/checkpoints/config.
testTold(checkpointRetention, {
  finds: {
    'what a person says': {
      log: `the checkpoint directory of the job is empty after the job was cancelled`,
      says: ['RETAIN_ON_CANCELLATION'],
    },
    'the same in Chinese': {
      log: `取消作业后检查点目录为空，无法恢复`,
      says: ['num-retained'],
    },
  },
  notes: {
    'the setting alone': {
      log: `execution.checkpointing.externalized-checkpoint-retention: DELETE_ON_CANCELLATION`,
    },
  },
  ignores: {
    'a cancelled task in a log': {
      log: `2024-05-13 08:01:30,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Source: events (1/2) (c1f0) switched from CANCELING to CANCELED.`,
    },
  },
});
