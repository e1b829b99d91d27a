/**
 * Why a checkpoint failed, read from the texts of Flink's CheckpointFailureReason (reference/flink-evidence.md 3.4 C):
 * - `expired`, `declined` (the synchronous part threw), `async-exception`, `io`, `finalize`: failed on its own account;
 * - `not-ready`: some task was not there yet, or not any more;
 * - `replaced`: a newer one took its place;
 * - `follower`: the job failed over or stopped, and took its checkpoint with it.
 */
export type FailureReason =
  | 'expired'
  | 'declined'
  | 'async-exception'
  | 'io'
  | 'finalize'
  | 'not-ready'
  | 'replaced'
  | 'follower'
  | 'other';

/** The longer texts come first where one contains another. */
const TEXTS: readonly (readonly [RegExp, FailureReason])[] = [
  [/expired before completing/i, 'expired'],
  [
    /\(tasks not ready\)|\(task is closing\)|operators partially closed|required tasks are currently running/i,
    'not-ready',
  ],
  [/does not support checkpointing|input stream is finished|Blocking output edge/i, 'not-ready'],
  [/subsumed|barrier from newer checkpoint|cancellation from one of its inputs/i, 'replaced'],
  [/Asynchronous task checkpoint failed|Could not materialize checkpoint|ChannelState file/i, 'async-exception'],
  [/was declined/i, 'declined'],
  [/IO-problem detected|while triggering the checkpoint/i, 'io'],
  [/finalize/i, 'finalize'],
  [
    /Coordinator is suspending|Coordinator shutdown|job has failed|FailoverRegion|Task has failed|shut down/i,
    'follower',
  ],
];

export function failureReason(message: string): FailureReason {
  return TEXTS.find(([text]) => text.test(message))?.[1] ?? 'other';
}

/** Reasons that say nothing about checkpoints themselves. */
const NOT_ITS_OWN: readonly FailureReason[] = ['follower', 'replaced', 'not-ready'];

/** True when the checkpoint failed by itself, not because of something around it. */
export function failedItself(reason: FailureReason): boolean {
  return !NOT_ITS_OWN.includes(reason);
}
