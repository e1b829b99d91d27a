import { defineSignatures } from './signature.ts';

export const sqlSignatures = defineSignatures([]);
