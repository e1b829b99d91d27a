import { definePatient } from './define-patient.ts';
import { lateRecords } from './signs.ts';

/** Records come later than the watermark allows, and a window drops them. */
export const lateDataDropped = definePatient({
  id: 'late-data-dropped',
  variants: (form) => (form === 'near-miss' ? ['side-output', 'few-late'] : []),
  visible: lateRecords,
});
