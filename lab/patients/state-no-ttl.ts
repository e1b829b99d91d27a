import { growingState } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';

/** State for every key ever seen, and keys never end. */
export const stateNoTtl = definePatient({
  id: 'state-no-ttl',
  inLogs: ['state-no-ttl'],
  visible: growingState(4, 1.5),
  visibleWithinSeconds: 180,
  settleSeconds: 45,
});
