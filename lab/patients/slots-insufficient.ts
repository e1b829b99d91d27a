import { definePatient } from './define-patient.ts';
import { waitsForSlots } from './signs.ts';

/** The job needs more slots than the cluster has: its parallelism is too high, or its tasks may not share slots. */
export const slotsInsufficient = definePatient({
  id: 'slots-insufficient',
  inLogs: ['slots-insufficient'],
  variants: (form) => (form === 'healthy' ? ['parallelism'] : ['parallelism', 'sharing-groups']),
  // Flink's default is five minutes until it says so.
  cluster: () => ({ config: { 'slot.request.timeout': '20000' } }),
  visible: waitsForSlots(35),
});
