import { definePatient } from './define-patient.ts';
import { bottleneck } from './signs.ts';

/** An operator asks another system about every record and waits for the answer. */
export const syncIoPerRecord = definePatient({ id: 'sync-io-per-record', visible: bottleneck() });
