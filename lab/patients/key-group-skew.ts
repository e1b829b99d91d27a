import { definePatient } from './define-patient.ts';
import { all, bottleneck, unevenInput } from './signs.ts';

/** Keys are even, but subtasks own different numbers of key groups, or there are too few keys to go round. */
export const keyGroupSkew = definePatient({
  id: 'key-group-skew',
  variants: (form) => (form === 'sick' ? ['divide', 'few-keys'] : ['divide']),
  visible: all(bottleneck(), unevenInput(1.3)),
});
