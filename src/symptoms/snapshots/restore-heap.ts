import { defineSymptom } from '#engine';
import type { SnapshotEvidence } from '#evidence';
import { type RestoreLimits, restoreLimits } from './restore-limits.ts';

/** The newest snapshot needs a good part of the JobManager's heap at a restore; in bytes. */
export interface RestoreHeap {
  readonly snapshot: SnapshotEvidence;
  readonly limits: RestoreLimits;
  readonly need: number;
  /** Of that, the messages that deploy all subtasks. */
  readonly messages: number;
}

const NEAR = 0.5;

/** Handles of the snapshot and of the next one, and the messages to all subtasks at once. */
export const restoreHeap = defineSymptom({
  id: 'restore-heap',
  needs: ['snapshots'],
  given: { restoreLimits },
  observe({ snapshots }, { restoreLimits }): readonly RestoreHeap[] {
    const snapshot = snapshots.at(-1);
    const limits = restoreLimits.known ? restoreLimits.value[0] : undefined;
    if (!snapshot || !limits) return [];
    const messages = snapshot.operators.reduce((sum, { restore }) => sum + restore.all, 0);
    const need = 2 * snapshot.metadataBytes + messages;
    return need >= NEAR * limits.heap ? [{ snapshot, limits, need, messages }] : [];
  },
});
