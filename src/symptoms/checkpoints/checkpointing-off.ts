import { defineSymptom } from '#engine';
import type { Checkpointing } from '#evidence';

/** A running job without periodic checkpoints; at most one sighting. */
export const checkpointingOff = defineSymptom({
  id: 'checkpointing-off',
  needs: ['checkpointing'],
  observe({ checkpointing }, _, { state }): readonly Checkpointing[] {
    const over = state === 'FINISHED' || state === 'CANCELED' || state === 'SUSPENDED';
    return checkpointing.enabled || over ? [] : [checkpointing];
  },
});
