import { defineSymptom } from '#engine';
import type { SnapshotEvidence } from '#evidence';

/** Checkpoints and savepoints that were opened, oldest first. */
export const givenSnapshots = defineSymptom({
  id: 'given-snapshots',
  needs: ['snapshots'],
  observe({ snapshots }): readonly SnapshotEvidence[] {
    return snapshots;
  },
});
