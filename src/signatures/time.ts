import { defineSignatures } from './signature.ts';

export const timeSignatures = defineSignatures([]);
