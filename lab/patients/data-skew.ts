import { definePatient } from './define-patient.ts';
import { all, bottleneck, unevenInput } from './signs.ts';

/** One key has most of the records. */
export const dataSkew = definePatient({
  id: 'data-skew',
  visible: all(bottleneck(), unevenInput(1.6)),
});
