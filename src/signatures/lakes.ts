import { defineSignatures } from './signature.ts';

export const lakesSignatures = defineSignatures([]);
