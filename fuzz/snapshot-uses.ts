import { FormatError } from '#formats/bytes';
import {
  checkSnapshot,
  DEFAULT_FRAME,
  DEFAULT_JOBMANAGER_HEAP,
  describeOperators,
  FileMissing,
  jsonPrinter,
  type OperatorFacts,
  openSnapshot,
  readEntries,
  type Snapshot,
  type SnapshotFiles,
} from '#snapshots';
import {
  changeMaxParallelism,
  dropOperator,
  dropState,
  edited,
  gatherFiles,
  type Operation,
  planOf,
  Refused,
  renameOperator,
  rewritePaths,
} from '#surgery';

/** Everything that only looks. */
export async function readAndCheck(files: SnapshotFiles): Promise<void> {
  const snapshot = await openSnapshot(files);
  const limits = { frame: DEFAULT_FRAME, jobManagerHeap: DEFAULT_JOBMANAGER_HEAP };
  await checkSnapshot(snapshot, { limits, readAll: true });
  for await (const { operator, entries } of readEntries(snapshot, { onUnreadable: () => {} })) {
    const printer = jsonPrinter(operator, undefined);
    for (const entry of entries) printer.line(entry);
  }
}

/** Every operation there is; the copies are made, and their size is the one that was told. */
export async function operateOnAll(files: SnapshotFiles): Promise<void> {
  const snapshot = await openSnapshot(files);
  await tried(snapshot, () => gatherFiles(snapshot));
  await tried(snapshot, () => rewritePaths(snapshot, [{ from: '/', to: 's3://b' }]));
  for (const operator of await describeOperators(snapshot, { count: false })) {
    for (const operate of operationsOn(snapshot, operator)) await tried(snapshot, operate);
  }
}

function operationsOn(snapshot: Snapshot, { outline, states }: OperatorFacts): readonly (() => Promise<Operation>)[] {
  return [
    async () => dropOperator(snapshot, outline),
    () => renameOperator(snapshot, outline, 'another'),
    () => changeMaxParallelism(snapshot, outline, 4096),
    ...states.slice(0, MOST_STATES).map(
      ({ name }) =>
        () =>
          dropState(snapshot, outline, name),
    ),
  ];
}

const MOST_STATES = 3;

async function tried(snapshot: Snapshot, operate: () => Promise<Operation>): Promise<void> {
  try {
    const plan = await planOf(snapshot, await operate());
    let size = 0;
    for await (const piece of edited(snapshot.files.metadata, plan.edits)) size += piece.length;
    if (size !== plan.metadataBytes[1])
      throw new Error(`_metadata has ${size} bytes, ${plan.metadataBytes[1]} were told`);
    for (const { source, edits } of plan.files) for await (const _ of edited(source, edits));
  } catch (problem) {
    if (problem instanceof Refused || problem instanceof FileMissing || problem instanceof FormatError) return;
    throw problem;
  }
}
