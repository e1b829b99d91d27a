export { startsWithTime } from './entry-start.ts';
export type { Candidate, Occurrences, PartSummary, PassJob, PassSource, SourceJob, StartsEntry } from './pass-job.ts';
export { DEFAULT_BUDGET } from './pass-job.ts';
export { type PassedPart, type PassOptions, runPass } from './run-pass.ts';
export { shapeOf } from './shape.ts';
