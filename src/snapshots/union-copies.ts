import type { SnapshotCopies } from '#evidence';
import type { ByteSource } from '#formats/bytes';
import { type OperatorStateHandle, openOperatorState, streamSource } from '#formats/snapshot';
import { reasonOf } from './opening.ts';
import type { OperatorOutline } from './outline.ts';
import { handlesOf, type Snapshot } from './snapshot.ts';

/** So much is compared of a state: enough to tell copies, whatever its size. */
const MOST_SUBTASKS = 16;
const MOST_ELEMENTS = 10_000;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Compares the elements of a union state. Each subtask writes its own; after a restore each holds those of all, and what
 * nobody clears is written once by every subtask: the same elements everywhere, and many times over.
 *
 * @returns undefined where nothing can be compared
 */
export async function unionCopies(
  snapshot: Snapshot,
  { subtasks }: OperatorOutline,
  name: string,
): Promise<SnapshotCopies | undefined> {
  const seen: Seen = { distinct: new Set(), compared: 0, looks: [] };
  let compared = 0;
  for (const subtask of subtasks) {
    if (subtask.finished) continue;
    if (compared++ === MOST_SUBTASKS) break;
    const { managedOperator } = await handlesOf(snapshot, subtask);
    for (const handle of managedOperator) {
      const mode = handle?.states.find((state) => state.name === name)?.mode;
      if (handle !== undefined && mode === 'union') await compare(snapshot, handle, name, seen);
    }
  }
  if (seen.compared === 0) return undefined;
  const [first] = seen.looks;
  const alike = seen.looks.length > 1 && seen.looks.every((look) => look === first);
  return { compared: seen.compared, distinct: seen.distinct.size, alike };
}

interface Seen {
  readonly distinct: Set<number>;
  compared: number;
  /** What each subtask holds, in a few digits. */
  readonly looks: string[];
}

async function compare(snapshot: Snapshot, handle: OperatorStateHandle, name: string, seen: Seen): Promise<void> {
  if (handle.stream === undefined) return;
  try {
    const { name: metadata, open } = snapshot.opening;
    const file = await openOperatorState(await streamSource(handle.stream, metadata, open), handle);
    const state = file.states.find((one) => one.name === name);
    if (state === undefined || state.offsets.length === 0) return;
    const hashes = await hashesOf(file.source, state.offsets, state.end);
    let sum = 0;
    for (const hash of hashes) {
      seen.distinct.add(hash);
      sum = (sum + hash) % Number.MAX_SAFE_INTEGER;
    }
    seen.compared += hashes.length;
    seen.looks.push(`${state.offsets.length} ${sum}`);
  } catch (problem) {
    if (reasonOf(problem) === undefined) throw problem;
  }
}

/** Of the first elements; packed ones are compared as they are packed. */
async function hashesOf(source: ByteSource, offsets: Float64Array, end: number): Promise<readonly number[]> {
  const start = offsets[0] as number;
  const bytes = await source.read(start, Math.min(MOST_BYTES, end - start));
  const hashes: number[] = [];
  for (let index = 0; index < Math.min(offsets.length, MOST_ELEMENTS); index++) {
    const [from, to] = [(offsets[index] as number) - start, (offsets[index + 1] ?? end) - start];
    if (to > bytes.length || to <= from) break;
    hashes.push(hashOf(bytes, from, to));
  }
  return hashes;
}

/** FNV-1a twice, 53 bits in all. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x85ebca6b);
  }
  return (a >>> 0) * 2 ** 21 + ((b >>> 0) & 0x1fffff);
}
