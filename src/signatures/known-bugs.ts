import { defineKnownBugs, type KnownBug } from './known-bug.ts';

/** Defects of Flink itself. */
export const knownBugs: readonly KnownBug[] = defineKnownBugs([]);
