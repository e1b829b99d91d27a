import { defineSignatures } from './signature.ts';

export const networkSignatures = defineSignatures([]);
