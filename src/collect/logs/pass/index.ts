export { startsWithTime } from './entry-start.ts';
export type { Candidate, PassJob } from './pass-job.ts';
export { runPass } from './run-pass.ts';
