/**
 * What is made of a snapshot: shown, read, checked, compared. Pure over `SnapshotFiles`; knows neither disk nor terminal.
 */
export { type Checked, checkSnapshot, type Verdict } from './check.ts';
export type { Limits } from './check-costs.ts';
export {
  type Compared,
  type Comparison,
  compareSnapshots,
  type OffsetChange,
  type OperatorChange,
  type StateDifference,
} from './compare.ts';
export {
  type DescribeOptions,
  describeOperators,
  type OperatorFacts,
  READ_ANYWAY,
} from './describe.ts';
export {
  type EntryBatch,
  type EntryQuery,
  readEntries,
  type StateEntry,
} from './entries.ts';
export {
  CSV_HEAD,
  csvPrinter,
  type EntryPrinter,
  jsonPrinter,
  plain,
} from './entry-lines.ts';
export { type FactOptions, snapshotFacts } from './facts.ts';
export { filePictures } from './file-pictures.ts';
export type { FilePlaces } from './file-places.ts';
export type { ReferredFile } from './file-table.ts';
export {
  FileMissing,
  type FilePlace,
  type FoundFile,
  type ListedFile,
  type SnapshotFiles,
} from './files.ts';
export { type KafkaPosition, kafkaPositions } from './kafka-offsets.ts';
export { firstOf, type LazyList } from './lazy-list.ts';
export { LineBytes } from './line-bytes.ts';
export { fileStatus, type Leftovers } from './looked-files.ts';
export type {
  OperatorOutline,
  OperatorStateOutline,
  SnapshotOutline,
} from './outline.ts';
export {
  type FilePicture,
  type OperatorPicture,
  pictureOf,
  type SnapshotPicture,
  type StatePicture,
} from './picture.ts';
export type { Problem } from './problem.ts';
export { reasonText } from './reason-text.ts';
export { DEFAULT_FRAME, DEFAULT_JOBMANAGER_HEAP } from './restore-cost.ts';
export { handlesOf, openSnapshot, type Snapshot } from './snapshot.ts';
export { withSqlUids } from './sql-uids.ts';
export { stateBytes } from './state-bytes.ts';
export { subtaskStreams } from './stream-places.ts';
export type { SubtaskOutline } from './subtask-outline.ts';
export {
  type OffsetTrend,
  type StateTrend,
  type Trend,
  trendOf,
} from './trend.ts';
export { likelyUids, type UidOf, uidFinder } from './uids.ts';
export { type Condition, conditionOf } from './where.ts';
