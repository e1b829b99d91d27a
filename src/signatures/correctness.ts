import { defineSignatures } from './signature.ts';

export const correctnessSignatures = defineSignatures([]);
