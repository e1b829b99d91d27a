import { defineSymptom } from '#engine';
import type { Checkpoint, Checkpointing, Cite } from '#evidence';
import { type FailureReason, failedItself, failureReason } from '../told/failure-reason.ts';
import { isSound } from './checkpoint-phases.ts';

/** So many of the newest checkpoints count as "now"; what lies further back is history. */
export const RECENT = 3;

/** How the periodic checkpoints of a job went lately; one sighting. */
export interface CheckpointCourse {
  /** Completed, or failed on their own account; the newest first. Savepoints and victims of a failover are left out. */
  readonly finished: readonly FinishedCheckpoint[];
  /** Still on their way; the newest first. */
  readonly pending: readonly Checkpoint[];
  /** How the job checkpoints, where known. */
  readonly settings?: Checkpointing;
  /** Counts of the whole life of the job. */
  readonly counts: { readonly completed: number; readonly failed: number };
  /** The history they were read in. */
  readonly cite: Cite;
  /** Epoch ms of the last look. */
  readonly lookedAt: number;
}

export interface FinishedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Why it failed; undefined when completed. */
  readonly reason?: FailureReason;
}

export const checkpointCourse = defineSymptom({
  id: 'checkpoint-course',
  needs: ['checkpoints'],
  wants: ['checkpointing'],
  observe({ checkpoints, checkpointing }, _, { lookedAt }): readonly CheckpointCourse[] {
    const periodic = checkpoints.history.filter((one) => !one.savepoint && isSound(one)).toReversed();
    const finished = periodic.flatMap((one) => finishedOf(one) ?? []);
    const pending = periodic.filter(({ status, cite }) => status === 'IN_PROGRESS' && !isOlder(cite, checkpoints.cite));
    const { completed, failed } = checkpoints.counts;
    return [
      {
        finished,
        pending,
        ...(checkpointing.known && { settings: soundSettings(checkpointing.value) }),
        counts: { completed, failed },
        cite: checkpoints.cite,
        lookedAt,
      },
    ];
  },
});

/** Times that cannot be true are taken for unknown. */
function soundSettings(settings: Checkpointing): Checkpointing {
  const { intervalMs, timeoutMs, tolerableFailures, ...others } = settings;
  const sound = (value: number | undefined, least: number) => value !== undefined && value >= least && value < 1e15;
  return {
    ...others,
    ...(sound(intervalMs, 1) && intervalMs !== undefined && { intervalMs }),
    ...(sound(timeoutMs, 1) && timeoutMs !== undefined && { timeoutMs }),
    ...(sound(tolerableFailures, 0) && tolerableFailures !== undefined && { tolerableFailures }),
  };
}

/** Last seen before the newest history was read, in which it is no longer: how it ended is not known. */
function isOlder(cite: Cite, history: Cite): boolean {
  return cite.time !== undefined && history.time !== undefined && cite.time < history.time;
}

function finishedOf(checkpoint: Checkpoint): FinishedCheckpoint | undefined {
  if (checkpoint.status === 'COMPLETED') return { checkpoint };
  if (checkpoint.status !== 'FAILED') return;
  const reason = failureReason(checkpoint.failure?.message ?? '');
  return failedItself(reason) ? { checkpoint, reason } : undefined;
}

/** How often, of the newest ones, a checkpoint failed for this reason, and whether it is still going on. */
export interface FailureStreak {
  /** Failed for this reason, the newest first. */
  readonly failed: readonly Checkpoint[];
  /** Of how many finished checkpoints in the history. */
  readonly of: number;
  /** The newest finished checkpoint failed for it. */
  readonly newest: boolean;
  /** Among the newest few, at least one did. */
  readonly recent: boolean;
  /** Failed in a row up to now, without one that completed or failed otherwise. */
  readonly inARow: number;
}

export function failureStreak({ finished }: CheckpointCourse, ...reasons: readonly FailureReason[]): FailureStreak {
  const hit = finished.map(({ reason }) => reason !== undefined && reasons.includes(reason));
  const firstOther = hit.indexOf(false);
  return {
    failed: finished.flatMap(({ checkpoint }, index) => (hit[index] ? [checkpoint] : [])),
    of: finished.length,
    newest: hit[0] === true,
    recent: hit.slice(0, RECENT).includes(true),
    inARow: firstOther === -1 ? hit.length : firstOther,
  };
}
