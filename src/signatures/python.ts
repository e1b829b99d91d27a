import { defineSignatures } from './signature.ts';

export const pythonSignatures = defineSignatures([]);
