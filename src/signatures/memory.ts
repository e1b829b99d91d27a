import { defineSignatures } from './signature.ts';

export const memorySignatures = defineSignatures([]);
