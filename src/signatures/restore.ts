import { defineSignatures } from './signature.ts';

export const restoreSignatures = defineSignatures([]);
