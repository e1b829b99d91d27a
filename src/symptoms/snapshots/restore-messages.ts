import { defineSymptom } from '#engine';
import { type RestoreLimits, restoreLimits } from './restore-limits.ts';
import { type SnapshotPlace, snapshotOperators } from './snapshot-operators.ts';

/** An operator whose deployment message at a restore comes near the frame, or beyond it. */
export interface RestoreMessage extends SnapshotPlace {
  readonly limits: RestoreLimits;
  /** Of the frame; at least, because Java's form of a handle is larger than the one in the file. */
  readonly share: number;
}

/** From here on it may be too large already. */
const NEAR = 0.5;

export const restoreMessages = defineSymptom({
  id: 'restore-messages',
  needs: ['snapshots'],
  given: { snapshotOperators, restoreLimits },
  observe(_, { snapshotOperators, restoreLimits }): readonly RestoreMessage[] {
    const limits = restoreLimits.known ? restoreLimits.value[0] : undefined;
    const places = snapshotOperators.known ? snapshotOperators.value : [];
    if (!limits || limits.frame <= 0) return [];
    return places
      .map((place) => ({ ...place, limits, share: place.operator.restore.rpc / limits.frame }))
      .filter(({ share }) => share >= NEAR)
      .sort((a, b) => b.share - a.share);
  },
});
