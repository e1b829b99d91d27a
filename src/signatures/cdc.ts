import { defineSignatures } from './signature.ts';

export const cdcSignatures = defineSignatures([]);
