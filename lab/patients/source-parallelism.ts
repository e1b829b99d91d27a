import { definePatient } from './define-patient.ts';
import { busy } from './signs.ts';

/** The source has too few subtasks for what it must read, while everything behind it idles. */
export const sourceParallelism = definePatient({ id: 'source-parallelism', visible: busy() });
