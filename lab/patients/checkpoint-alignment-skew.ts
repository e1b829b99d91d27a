import { slowPhase } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';

/** Barriers of one input come long after those of the other. */
export const checkpointAlignmentSkew = definePatient({
  id: 'checkpoint-alignment-skew',
  // The slow input's operator may be saturated by the time it is examined; then that is the root.
  root: 'backpressure-slow-operator',
  visible: slowPhase('alignment', 2000),
});
