import { definePatient } from './define-patient.ts';
import { runsFor } from './signs.ts';

/**
 * A redeployment with another uid: the state under the old one is skipped, and the job runs as if nothing was. Near-miss: the
 * same flag, and all state finds its operator. Healthy: without the flag.
 */
export const restoreNonrestoredLoss = definePatient({
  id: 'restore-nonrestored-loss',
  inLogs: ['restore-nonrestored-loss'],
  redeployed: (form) => ({ job: ['--deployment', 'second'], allowNonRestoredState: form !== 'healthy' }),
  visible: runsFor(25),
});
