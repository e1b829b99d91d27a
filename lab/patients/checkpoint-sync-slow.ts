import { slowPhase } from './checkpoint-signs.ts';
import { definePatient } from './define-patient.ts';

/** The part of a checkpoint that stops processing takes long. */
export const checkpointSyncSlow = definePatient({
  id: 'checkpoint-sync-slow',
  visible: slowPhase('sync', 1000),
});
