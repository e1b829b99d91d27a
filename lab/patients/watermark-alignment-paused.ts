import { definePatient } from './define-patient.ts';
import { runsFor } from './signs.ts';

/** One source of an alignment group is slow in event time, and the other one waits for it. */
export const watermarkAlignmentPaused = definePatient({
  id: 'watermark-alignment-paused',
  visible: runsFor(60),
});
