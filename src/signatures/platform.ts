import { defineSignatures } from './signature.ts';

export const platformSignatures = defineSignatures([]);
