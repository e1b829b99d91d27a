import { definePatient } from './define-patient.ts';
import { unevenInput } from './signs.ts';

/** Keys are even, but subtasks own different numbers of key groups, or there are too few keys to go round. */
export const keyGroupSkew = definePatient({
  id: 'key-group-skew',
  variants: ['divide', 'few-keys'],
  visible: unevenInput(1.3),
});
