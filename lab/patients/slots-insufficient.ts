import { definePatient } from './define-patient.ts';
import { waitsForSlots } from './signs.ts';

/** The job needs more slots than the cluster has. */
export const slotsInsufficient = definePatient({
  id: 'slots-insufficient',
  cluster: () => ({ config: { 'slot.request.timeout': '20000' } }),
  job: (form) => ['--parallelism', form === 'sick' ? '6' : '4'],
  visible: waitsForSlots,
});
