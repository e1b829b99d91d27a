import { defineSignatures } from './signature.ts';

export const checkpointsSignatures = defineSignatures([]);
