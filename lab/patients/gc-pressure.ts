import { definePatient } from './define-patient.ts';
import { collectsGarbage } from './process-signs.ts';

/** Almost all of the heap is live, so that the collector runs most of the time. */
export const gcPressure = definePatient({
  id: 'gc-pressure',
  visible: collectsGarbage(0.2),
  visibleWithinSeconds: 240,
});
