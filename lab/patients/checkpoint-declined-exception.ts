import { failedCheckpoints } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';

/** The job's own `snapshotState` throws. */
export const checkpointDeclinedException = definePatient({
  id: 'checkpoint-declined-exception',
  visible: failedCheckpoints(2),
});
