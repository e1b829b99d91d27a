import { defineSignatures } from './signature.ts';

export const connectorsSignatures = defineSignatures([]);
