import { type LocalSnapshot, openLocalSnapshot, TABLE_CODECS } from '#collect/snapshots';
import { text } from '#evidence';
import type { ByteSource } from '#formats/bytes';
import {
  describeOperators,
  fileStatus,
  type OperatorFacts,
  type OperatorOutline,
  openSnapshot,
  READ_ANYWAY,
  reasonText,
  type Snapshot,
  type SnapshotFiles,
  stateBytes,
} from '#snapshots';
import type { Change, Edit, Plan } from '#surgery';
import { UsageError } from '../usage-error.ts';

/**
 * Reads a copy before it gets its name. Its `_metadata` is walked from the first byte to the last, and every file that was
 * brought has its size.
 * An operator that was not to be changed has the same bytes as before, and refers to files that are copied as they are: nothing
 * of it can be other than it was. Only those that differ are looked into: their states can be read, and what was not to be
 * dropped is there as it was; its entries are counted up to the size that is simply read.
 *
 * @throws UsageError telling what is wrong
 */
export async function verifyCopy(unfinished: string, original: Snapshot, plan: Plan): Promise<void> {
  const local = await openLocalSnapshot(unfinished);
  if (local === undefined) throw new Error(`${unfinished} is gone`);
  try {
    const copy = await openSnapshot(reachingOut(local, original.files), TABLE_CODECS);
    await mustHaveItsFiles(copy);
    const differing = await differingOperators(original, copy, plan);
    await mustBeSame(limitedTo(original, differing.before), limitedTo(copy, differing.after), plan);
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

/** Those beside its `_metadata`, which were brought; of the ones elsewhere, whoever planned the copy has told. */
async function mustHaveItsFiles({ files, outline }: Snapshot): Promise<void> {
  for await (const file of outline.files.beside()) {
    const status = fileStatus(files, file, await files.find(file));
    if (status === 'ok') continue;
    throw new UsageError(text(`${file.path}: ${status}; nothing was written.`, `${file.path}：${status}；未写入。`));
  }
}

interface Differing {
  readonly before: readonly OperatorOutline[];
  readonly after: readonly OperatorOutline[];
}

/** Operators whose bytes are others than before, or whose files are. */
async function differingOperators(
  original: Snapshot,
  copy: Snapshot,
  { changes, files, edits }: Plan,
): Promise<Differing> {
  const rewritten = new Set(files.filter((one) => one.edits.length > 0).map(({ path }) => path));
  const changed = new Set<string>();
  if (rewritten.size > 0) {
    for await (const { path, operators } of original.outline.files.values()) {
      if (rewritten.has(path)) for (const operator of operators) changed.add(operator);
    }
  }
  const before: OperatorOutline[] = [];
  const after: OperatorOutline[] = [];
  const buffers = [new Uint8Array(PIECE), new Uint8Array(PIECE)] as const;
  const copies = new Map(copy.outline.operators.map((operator) => [operator.id, operator]));
  for (const operator of original.outline.operators) {
    if (isDropped(operator.id, changes)) continue;
    const found = copies.get(renamed(operator.id, changes));
    if (found === undefined) throw new UsageError(differs(operator.id, 'an operator', undefined));
    const same = await haveSameBytes(original, operator, copy, found, buffers);
    if (same && !changed.has(operator.id)) continue;
    if (!same && !isTouched(operator, edits)) throw new UsageError(differs(operator.id, 'its bytes', 'others'));
    before.push(operator);
    after.push(found);
  }
  return { before, after };
}

function isTouched({ at, end }: OperatorOutline, edits: readonly Edit[]): boolean {
  return edits.some((edit) => edit.at < end && (edit.at >= at || edit.end > at));
}

/** Bytes compared at a time. */
const PIECE = 1 << 21;

async function haveSameBytes(
  { files: { metadata: ours } }: Snapshot,
  { at, end }: OperatorOutline,
  { files: { metadata: theirs } }: Snapshot,
  other: OperatorOutline,
  buffers: readonly [Uint8Array, Uint8Array],
): Promise<boolean> {
  const size = end - at;
  if (other.end - other.at !== size) return false;
  for (let done = 0; done < size; done += PIECE) {
    const length = Math.min(PIECE, size - done);
    const one = await bytesAt(ours, at + done, length, buffers[0]);
    const two = await bytesAt(theirs, other.at + done, length, buffers[1]);
    if (one.length !== length || Buffer.compare(one, two) !== 0) return false;
  }
  return true;
}

/** Without a detour where that can be: meanwhile nothing else is to be done, and there may be thousands of operators. */
function bytesAt(source: ByteSource, at: number, length: number, into: Uint8Array): Uint8Array | Promise<Uint8Array> {
  return source.readNow?.(at, length, into) ?? source.read(at, length, into);
}

function limitedTo(snapshot: Snapshot, operators: readonly OperatorOutline[]): Snapshot {
  return { ...snapshot, outline: { ...snapshot.outline, operators } };
}

interface Inventory {
  /** By operator and state: what there is of it. */
  readonly states: ReadonlyMap<string, string>;
  /** What was not merely missing: that was told with the file, or is allowed. */
  readonly unreadable: readonly { readonly reason: string }[];
}

async function mustBeSame(original: Snapshot, copy: Snapshot, { changes }: Plan): Promise<void> {
  const count = stateBytes(original.outline) <= READ_ANYWAY;
  const after = await inventoryOf(copy, count, (operator) => operator);
  for (const { reason } of after.unreadable) throw new UsageError(reasonText(reason));
  if (changes.some(({ kind }) => kind === 'paths-rewritten')) return;
  const before = await inventoryOf(original, count, (operator) => renamed(operator, changes));
  for (const [state, told] of before.states) {
    if (isGone(state, changes)) continue;
    const found = after.states.get(state);
    if (found !== told) throw new UsageError(differs(state, told, found));
  }
}

function differs(state: string, before: string, after: string | undefined) {
  return text(
    `the copy would differ in ${state}: ${before} before, ${after ?? 'nothing'} after. Nothing was written; please report this.`,
    `副本中的 ${state} 会有差异：之前 ${before}，之后 ${after ?? '无'}。未写入任何内容，请报告此问题。`,
  );
}

async function inventoryOf(snapshot: Snapshot, count: boolean, idOf: (id: string) => string): Promise<Inventory> {
  const states = new Map<string, string>();
  const operators = await describeOperators(snapshot, { count });
  for (const operator of operators) {
    for (const [state, told] of statesOf(operator, count)) states.set(`${idOf(operator.outline.id)} > ${state}`, told);
  }
  const unreadable = operators.flatMap((one) => one.unreadable).filter(({ because }) => because !== 'missing');
  return { states, unreadable };
}

function statesOf({ states }: OperatorFacts, count: boolean): readonly (readonly [string, string])[] {
  return states.map(({ name, kind, entries }) => [name, count ? `${kind}, ${entries ?? '?'} entries` : kind]);
}

function renamed(operator: string, changes: readonly Change[]): string {
  const change = changes.find((one) => one.kind === 'operator-renamed' && one.operator === operator);
  return change?.kind === 'operator-renamed' ? change.to : operator;
}

function isDropped(operator: string, changes: readonly Change[]): boolean {
  return changes.some((change) => change.kind === 'operator-dropped' && change.operator === operator);
}

function isGone(state: string, changes: readonly Change[]): boolean {
  return changes.some((change) => {
    if (change.kind === 'operator-dropped') return state.startsWith(`${change.operator} > `);
    const dropped = change.kind === 'state-dropped' || change.kind === 'keyed-state-dropped';
    return dropped && state === `${change.operator} > ${change.state}`;
  });
}
