export { originOf } from './class-origins.ts';
export { defineKnownBugs, isAffected, type KnownBug, mendFor } from './known-bug.ts';
export { knownBugs } from './known-bugs.ts';
export { type Match, type Matchable, matchSignatures } from './match.ts';
export { defineSignatures, literalsOf, type Signature } from './signature.ts';
export { signatures } from './signatures.ts';
