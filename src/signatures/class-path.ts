import { defineSignatures } from './signature.ts';

export const classPathSignatures = defineSignatures([]);
