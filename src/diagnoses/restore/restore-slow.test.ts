import { testTold } from '#test/told';
import { restoreSlow } from './restore-slow.ts';

// Templates: reference/flink-failure-catalogue.md restore-slow; RocksDBKeyedStateBackend (I6).
testTold(restoreSlow, {
  finds: {
    'facts of a person': {
      log: `tasks stay INITIALIZING, restoring the state takes 40 minutes`,
      says: ['native', 'thread.num'],
    },
  },
  notes: {
    'a migration': {
      log: `2024-05-13 08:00:06,217 INFO  org.apache.flink.contrib.streaming.state.RocksDBKeyedStateBackend [] - Performing state migration for state totals because the state serializer's schema, i.e. serialization format, has changed.`,
      says: ['totals'],
    },
  },
  ignores: {
    'a restore that is quick': {
      log: `2024-05-13 08:00:06,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Restoring job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 from Checkpoint 7 @ 1715587290217 for 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 located at s3://bucket/c/chk-7.`,
    },
  },
});
