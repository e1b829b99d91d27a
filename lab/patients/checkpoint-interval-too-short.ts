import { completedCheckpoints } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';

/** A checkpoint begins before, or as soon as, the one before it is done. */
export const checkpointIntervalTooShort = definePatient({
  id: 'checkpoint-interval-too-short',
  inLogs: ['checkpoint-interval-too-short'],
  visible: completedCheckpoints(10),
});
