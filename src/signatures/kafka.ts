import { defineSignatures } from './signature.ts';

export const kafkaSignatures = defineSignatures([]);
