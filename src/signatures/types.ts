import { defineSignatures } from './signature.ts';

export const typesSignatures = defineSignatures([]);
