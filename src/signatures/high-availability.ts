import { defineSignatures } from './signature.ts';

export const highAvailabilitySignatures = defineSignatures([]);
