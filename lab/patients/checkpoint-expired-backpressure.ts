import { failedCheckpoints } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';
import { all, bottleneck } from './signs.ts';

/** Barriers queue behind records at a bottleneck until the checkpoint expires. */
export const checkpointExpiredBackpressure = definePatient({
  id: 'checkpoint-expired-backpressure',
  inLogs: ['checkpoint-expired-backpressure'],
  root: 'backpressure-slow-operator',
  visible: all(failedCheckpoints(2, /expired/i), bottleneck()),
  visibleWithinSeconds: 180,
});
