import { definePatient } from './define-patient.ts';
import { runsFor } from './signs.ts';

/** State that nothing saves. */
export const checkpointingDisabled = definePatient({ id: 'checkpointing-disabled', visible: runsFor(25) });
