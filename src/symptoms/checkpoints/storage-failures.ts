import { defineSymptom } from '#engine';
import type { Cite } from '#evidence';
import { checkpointCourse, type FinishedCheckpoint, RECENT } from './checkpoint-course.ts';
import { type SnapshotException, snapshotExceptions } from './snapshot-exceptions.ts';

/** An exception longer ago than this is history. */
const RECENT_MS = 10 * 60_000;

/** Once is a hiccup. */
const AGAIN = 2;

/** Checkpoints that fail at their storage; at most one sighting. */
export interface StorageFailures {
  /** Newest first; the JobManager could not create or finish them. */
  readonly failed: readonly FinishedCheckpoint[];
  /** What tasks threw while writing, the newest first. */
  readonly thrown: readonly SnapshotException[];
  /** Failed ones that never began (Flink counts them, but keeps no history of them) while the watch lasted. */
  readonly unseen: number;
  readonly cite: Cite;
}

export const storageFailures = defineSymptom({
  id: 'storage-failures',
  needs: ['checkpoints'],
  wants: ['plan'],
  given: { checkpointCourse, snapshotExceptions },
  observe(
    { checkpoints, plan },
    { checkpointCourse, snapshotExceptions },
    { state, lookedAt },
  ): readonly StorageFailures[] {
    // Logs tell the storage's own exception, with what came of it: signatures know those.
    if (checkpoints.cite.source === 'log') return [];
    const finished = checkpointCourse.known ? (checkpointCourse.value[0]?.finished ?? []) : [];
    const hit = finished.filter(({ reason }) => reason === 'io' || reason === 'finalize');
    const lately = finished.slice(0, RECENT).some((one) => hit.includes(one));
    const exceptions = snapshotExceptions.known ? snapshotExceptions.value : [];
    const thrown = exceptions.filter(({ storage, failure }) => storage && lookedAt - failure.at <= RECENT_MS);
    const before = checkpoints.countsBefore ?? checkpoints.counts;
    const none = finished.length === 0 && !checkpoints.history.some(({ status }) => status === 'FAILED');
    // A task that has finished is a reason of its own not to begin one.
    const running = plan.known && plan.value.every(({ status }) => status === 'RUNNING');
    const unseen = none && running && state === 'RUNNING' ? checkpoints.counts.failed - before.failed : 0;
    const failed = lately && hit.length >= AGAIN ? hit : [];
    if (failed.length === 0 && thrown.length < AGAIN && !(unseen >= AGAIN && unseen < 1e9)) return [];
    return [{ failed, thrown: thrown.length >= AGAIN ? thrown : [], unseen, cite: checkpoints.cite }];
  },
});
