export { againstCode, againstSnapshot, type SnapshotVerdict } from './against/against-snapshot.ts';
export { codeFacts } from './code-facts.ts';
export { type CodeFinding, type Examination, examineCode, type RuleNotAssessed } from './examine.ts';
export type { SourceText } from './frame.ts';
export type { ArchiveFacts, ClassIndex, JobClasses, JobCode } from './job-code.ts';
export { testsFor, type WrittenTest } from './job-tests/tests-for.ts';
export { type ExaminedCode, findingOf, outcomeOf } from './outcome.ts';
export { javaName, methodName, placeKey, placeText, sourcePath } from './place.ts';
export type { Hit, Place, Rule } from './rule.ts';
export { rules } from './rules.ts';
export {
  type BaselineEntry,
  baselineOf,
  type PreflightSettings,
  type Suppression,
  suppressionOf,
} from './suppression.ts';
