import { type KeyedHandle, type KeyGroupsHandle, openKeyedState, streamSource } from '#formats/snapshot';
import { handlesOf, type OperatorOutline, type Snapshot } from '#snapshots';
import { type Asked, type Cut, operationOf, wholeHandle } from './cuts.ts';
import { sizeAfter } from './edit.ts';
import { fullStreamCuts } from './full-stream-cuts.ts';
import { headerCuts } from './header-cuts.ts';
import { heapStreamCuts } from './heap-stream-cuts.ts';
import { offsetBytes } from './operator-state.ts';
import { requireOperators } from './operators.ts';
import { type Operation, Refused } from './plan.ts';
import { replaceStream } from './replace-stream.ts';
import { cutFamily } from './table-cuts.ts';

/**
 * Takes one keyed state, or one kind of timers, out of an operator: its description in every header, and its entries. In
 * streams they are cut out, and the states behind it get the numbers before theirs; in RocksDB its column family is
 * dropped, as RocksDB itself does it.
 */
export async function dropKeyedState(snapshot: Snapshot, operator: OperatorOutline, name: string): Promise<Operation> {
  requireOperators(snapshot.outline);
  const cuts: Cut[] = [];
  const seen = new Set(operator.states.filter(({ raw }) => !raw).map((state) => state.name));
  for (const subtask of operator.subtasks) {
    if (subtask.finished) continue;
    const { managedKeyed } = await handlesOf(snapshot, subtask);
    const cut = managedKeyed === undefined ? undefined : await cutHandle(snapshot, managedKeyed, { name, seen });
    if (cut !== undefined) cuts.push(cut);
  }
  if (cuts.length === 0) {
    throw new Refused(`the operator has no state called ${name}; it has ${[...seen].join(', ') || 'none'}`);
  }
  const counted = cuts.every(({ entries }) => entries !== undefined);
  const entries = counted ? cuts.reduce((sum, one) => sum + (one.entries ?? 0), 0) : undefined;
  const bytes = cuts.reduce((sum, one) => sum + one.bytes, 0);
  const change = { operator: operator.id, state: name, subtasks: cuts.length, entries, bytes };
  return { ...operationOf(cuts), changes: [{ kind: 'keyed-state-dropped', ...change }] };
}

/** Undefined: the state is not in it. */
function cutHandle(snapshot: Snapshot, handle: KeyedHandle, asked: Asked): Promise<Cut | undefined> {
  switch (handle.kind) {
    case 'key-groups':
      return cutStream(snapshot, handle, asked);
    case 'incremental':
      return cutFamily(snapshot, handle, asked);
    default:
      throw new Refused(
        'keyed state is in a changelog, whose records refer to each other; take a canonical savepoint of the job and drop the state from that',
      );
  }
}

async function cutStream(snapshot: Snapshot, handle: KeyGroupsHandle, { name, seen }: Asked): Promise<Cut | undefined> {
  const { stream } = handle;
  if (stream === undefined) return undefined;
  const { opening } = snapshot;
  const file = await openKeyedState(await streamSource(stream, opening.name, opening.open), handle);
  for (const state of file.header.states) seen.add(state.name);
  const stateId = file.header.states.findIndex((state) => state.name === name);
  if (stateId < 0) return undefined;
  if (file.header.states.length === 1) return wholeHandle(handle, file.source.size);
  const { edits, positions, entries } = await (file.layout === 'heap' ? heapStreamCuts : fullStreamCuts)(file, stateId);
  const all = [...headerCuts(file.header, stateId), ...edits];
  const size = sizeAfter(file.source.size, all);
  const { at, count } = handle.offsets;
  return {
    metadata: [{ at, end: at + count * 8, bytes: offsetBytes(positions(handle, all)) }],
    replacements: [replaceStream(snapshot, stream, file.source, all)],
    unneeded: [],
    entries,
    bytes: file.source.size - size,
  };
}
