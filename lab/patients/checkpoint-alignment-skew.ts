import { slowPhase } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';

/** Barriers of one input come long after those of the other. */
export const checkpointAlignmentSkew = definePatient({
  id: 'checkpoint-alignment-skew',
  visible: slowPhase('alignment', 2000),
});
