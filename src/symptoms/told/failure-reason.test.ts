import { describe, expect, it } from 'vitest';
import { failedItself, failureReason } from './failure-reason.ts';

/** Texts of Flink's CheckpointFailureReason, 1.13 to 2.3 (reference/flink-evidence.md), as REST shows them. */
const TEXTS = {
  expired: ['Checkpoint expired before completing.'],
  declined: [
    'Checkpoint was declined.',
    'Could not complete snapshot 3 for operator writer (1/4)#0. Failure reason: Checkpoint was declined.',
  ],
  'async-exception': [
    'Asynchronous task checkpoint failed.',
    'The checkpoint was aborted due to exception of other subtasks sharing the ChannelState file.',
  ],
  io: [
    'An Exception occurred while triggering the checkpoint. IO-problem detected.',
    'An Exception occurred while triggering the checkpoint.',
  ],
  finalize: ['Failure to finalize checkpoint.'],
  'not-ready': [
    'Not all required tasks are currently running.',
    'Checkpoint was declined (tasks not ready)',
    'Checkpoint was declined (task is closing)',
    "Checkpoint was declined (task's operators partially closed)",
    'Checkpoint was declined because one input stream is finished',
    'Task does not support checkpointing',
    'Blocking output edge exists in running tasks.',
  ],
  replaced: [
    'Checkpoint has been subsumed.',
    'Checkpoint was canceled because a barrier from newer checkpoint was received.',
    'Task received cancellation from one of its inputs',
  ],
  follower: [
    'Checkpoint Coordinator is suspending.',
    'CheckpointCoordinator shutdown.',
    'The job has failed.',
    'FailoverRegion is restarting.',
    'Task has failed.',
    'Periodic checkpoint scheduler is shut down.',
  ],
  other: ['Trigger checkpoint failure.', ''],
} as const;

describe('failureReason', () => {
  for (const [reason, texts] of Object.entries(TEXTS)) {
    it.each(texts)(`reads ${reason} from %j`, (message) => {
      expect(failureReason(message)).toBe(reason);
    });
  }

  it('tells victims from checkpoints that failed by themselves', () => {
    expect((Object.keys(TEXTS) as (keyof typeof TEXTS)[]).filter((reason) => !failedItself(reason))).toEqual([
      'not-ready',
      'replaced',
      'follower',
    ]);
  });
});
