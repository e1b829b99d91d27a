import { defineSignatures } from './signature.ts';

export const taskManagersSignatures = defineSignatures([]);
