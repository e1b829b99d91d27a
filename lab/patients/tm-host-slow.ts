import { slowDown } from '../slow-host.ts';
import { definePatient } from './define-patient.ts';
import { bottleneck } from './signs.ts';

/** One host gives its TaskManager only a part of the time that the others get. */
export const tmHostSlow = definePatient({
  id: 'tm-host-slow',
  visible: bottleneck(900, 300),
  // Only a few records a second too many, and full buffers hold thousands.
  visibleWithinSeconds: 300,
  prepare: ({ taskManagers }, form) => {
    const [last] = taskManagers.slice(-1);
    if (form !== 'sick' || last === undefined) return () => {};
    const slowed = slowDown(last);
    return () => slowed.release();
  },
});
