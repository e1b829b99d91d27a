/**
 * Changes to a copy of a snapshot: what to cut out of `_metadata` and of files of state. Pure; whoever writes the copy puts
 * `_metadata` in its place last.
 */
export { type Edit, edited } from './edit.ts';
export { dropOperatorState } from './operator-state.ts';
export { dropOperator, renameOperator } from './operators.ts';
export { type Change, type Operation, type Plan, type PlannedFile, planOf, Refused } from './plan.ts';
