import { defineSignatures } from './signature.ts';

export const stateSignatures = defineSignatures([]);
