export { type Match, type Matchable, matchSignatures } from './match.ts';
export { defineSignatures, literalsOf, type Signature } from './signature.ts';
export { signatures } from './signatures.ts';
