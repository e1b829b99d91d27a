import { slowPhase } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';

/** Writing the snapshot to its storage takes long. */
export const checkpointAsyncSlow = definePatient({
  id: 'checkpoint-async-slow',
  visible: slowPhase('async', 3000),
});
