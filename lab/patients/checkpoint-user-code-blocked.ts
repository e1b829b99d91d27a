import { failedCheckpoints, stuckCheckpoint } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';
import { either } from './signs.ts';

/** A method of the job does not return, so that the barrier behind it is never handled. */
export const checkpointUserCodeBlocked = definePatient({
  id: 'checkpoint-user-code-blocked',
  inLogs: ['checkpoint-user-code-blocked', 'checkpoint-expired-backpressure'],
  visible: either(failedCheckpoints(1), stuckCheckpoint(25_000)),
  visibleWithinSeconds: 180,
});
