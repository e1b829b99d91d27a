import { type LocalSnapshot, openLocalSnapshot, TABLE_CODECS } from '#collect/snapshots';
import { text } from '#evidence';
import {
  checkSnapshot,
  DEFAULT_FRAME,
  DEFAULT_JOBMANAGER_HEAP,
  describeOperators,
  type OperatorFacts,
  openSnapshot,
  READ_ANYWAY,
  type Snapshot,
  type SnapshotFiles,
} from '#snapshots';
import type { Change, Plan } from '#surgery';
import { UsageError } from '../usage-error.ts';

/**
 * Reads a copy before it gets its name: every file of it has its size and its form, and every state that was not to be
 * changed is there as it was. Entries are compared up to the size that is simply read.
 *
 * @throws UsageError telling what is wrong
 */
export async function verifyCopy(unfinished: string, original: Snapshot, plan: Plan): Promise<void> {
  const local = await openLocalSnapshot(unfinished);
  if (local === undefined) throw new Error(`${unfinished} is gone`);
  try {
    const copy = await openSnapshot(reachingOut(local, original.files), TABLE_CODECS);
    await mustBeReadable(copy, plan);
    await mustBeSame(original, copy, plan);
  } finally {
    await local.close();
  }
}

/** Files elsewhere are looked for where the original has them. */
function reachingOut(local: LocalSnapshot, original: SnapshotFiles): SnapshotFiles {
  return {
    ...local,
    find: (place) => (place.relative ? local.find(place) : original.find(place)),
    reaches: (place) => place.relative || original.reaches(place),
  };
}

async function mustBeReadable(copy: Snapshot, { changes }: Plan): Promise<void> {
  const limits = { frame: DEFAULT_FRAME, jobManagerHeap: DEFAULT_JOBMANAGER_HEAP };
  const { files, problems } = await checkSnapshot(copy, { limits, readAll: false });
  // Paths may be written before the files are there.
  const elsewhere = changes.some(({ kind }) => kind === 'paths-rewritten');
  const bad = files.find(({ path, status }) => {
    const expected = status === 'ok' || status === 'not-checked';
    return !expected && !(elsewhere && copy.outline.files.get(path)?.relative === false);
  });
  const problem = problems.find(({ id }) => id === 'state-unreadable');
  if (problem !== undefined) throw new UsageError(problem.message);
  if (bad !== undefined) {
    throw new UsageError(
      text(`${bad.path}: ${bad.status}; nothing was written.`, `${bad.path}：${bad.status}；未写入。`),
    );
  }
}

/** By operator and state: what there is of it. */
type Inventory = ReadonlyMap<string, string>;

async function mustBeSame(original: Snapshot, copy: Snapshot, { changes }: Plan): Promise<void> {
  if (changes.some(({ kind }) => kind === 'paths-rewritten')) return;
  const count = bytesOf(original) <= READ_ANYWAY;
  const before = await inventoryOf(original, count, (operator) => renamed(operator, changes));
  const after = await inventoryOf(copy, count, (operator) => operator);
  for (const [state, told] of before) {
    if (isGone(state, changes)) continue;
    if (after.get(state) !== told) throw new UsageError(differs(state, told, after.get(state)));
  }
}

function differs(state: string, before: string, after: string | undefined) {
  return text(
    `the copy would differ in ${state}: ${before} before, ${after ?? 'nothing'} after. Nothing was written; please report this.`,
    `副本中的 ${state} 会有差异：之前 ${before}，之后 ${after ?? '无'}。未写入任何内容，请报告此问题。`,
  );
}

function bytesOf({ outline }: Snapshot): number {
  return outline.operators
    .flatMap(({ subtasks }) => subtasks)
    .reduce((sum, { inline, referenced }) => sum + inline + referenced, 0);
}

async function inventoryOf(snapshot: Snapshot, count: boolean, idOf: (id: string) => string): Promise<Inventory> {
  const found = new Map<string, string>();
  for (const operator of await describeOperators(snapshot, { count })) {
    for (const [state, told] of statesOf(operator, count)) found.set(`${idOf(operator.outline.id)} > ${state}`, told);
  }
  return found;
}

function statesOf({ states }: OperatorFacts, count: boolean): readonly (readonly [string, string])[] {
  return states.map(({ name, kind, entries }) => [name, count ? `${kind}, ${entries ?? '?'} entries` : kind]);
}

function renamed(operator: string, changes: readonly Change[]): string {
  const change = changes.find((one) => one.kind === 'operator-renamed' && one.operator === operator);
  return change?.kind === 'operator-renamed' ? change.to : operator;
}

function isGone(state: string, changes: readonly Change[]): boolean {
  return changes.some((change) => {
    if (change.kind === 'operator-dropped') return state.startsWith(`${change.operator} > `);
    const dropped = change.kind === 'state-dropped' || change.kind === 'keyed-state-dropped';
    return dropped && state === `${change.operator} > ${change.state}`;
  });
}
