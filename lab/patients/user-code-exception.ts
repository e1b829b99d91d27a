import { definePatient } from './define-patient.ts';
import { restarts } from './signs.ts';

/** The job's own code throws again after every restart. */
export const userCodeException = definePatient({
  id: 'user-code-exception',
  visible: restarts(2),
  inLogs: ['user-code-exception'],
});
