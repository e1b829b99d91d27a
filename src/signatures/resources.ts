import { defineSignatures } from './signature.ts';

export const resourcesSignatures = defineSignatures([]);
