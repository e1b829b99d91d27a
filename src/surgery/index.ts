/**
 * Changes to a copy of a snapshot: what to cut out of `_metadata` and of files of state. Pure; whoever writes the copy puts
 * `_metadata` in its place last.
 */
export type { Change } from './change.ts';
export { dropState } from './drop-state.ts';
export { type Edit, edited, sizeAfter } from './edit.ts';
export { gatherFiles } from './gather-files.ts';
export { changeMaxParallelism } from './max-parallelism.ts';
export { dropOperator, renameOperator } from './operators.ts';
export { type Operation, type Plan, type PlannedFile, planOf, Refused } from './plan.ts';
export { type PathChange, rewritePaths } from './rewrite-paths.ts';
