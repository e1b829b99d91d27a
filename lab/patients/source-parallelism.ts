import { definePatient } from './define-patient.ts';
import { busy } from './signs.ts';

/** The source has too few splits, or subtasks, for what it must read, while everything behind it idles. */
export const sourceParallelism = definePatient({
  id: 'source-parallelism',
  kafka: (form) => ({ partitions: form === 'healthy' ? 4 : 2, records: 0, rate: 400 }),
  visible: busy(),
});
