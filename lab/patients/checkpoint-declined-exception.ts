import { failedCheckpoints } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';

/** The job's own `snapshotState` throws (which fails the task as well), or its asynchronous phase does. */
export const checkpointDeclinedException = definePatient({
  id: 'checkpoint-declined-exception',
  inLogs: ['checkpoint-declined-exception'],
  variants: (form) => (form === 'healthy' ? [] : ['sync', 'async']),
  visible: failedCheckpoints(2),
});
