import {
  type NamedState,
  type OperatorStateFile,
  type OperatorStateHandle,
  openOperatorState,
  type StreamHandle,
  streamSource,
  unpackOffsets,
} from '#formats/snapshot';
import { handlesOf, type OperatorOutline, type Snapshot } from '#snapshots';
import { type Cut, operationOf, ownFiles } from './cuts.ts';
import { cut, type Edit, mover, sizeAfter } from './edit.ts';
import { int16, int32 } from './java-bytes.ts';
import { requireOperators } from './operators.ts';
import { type Operation, Refused } from './plan.ts';
import { replaceStream } from './replace-stream.ts';

/** The count that says "there is a handle" stands right before it. */
const PRESENT_WIDTH = 4;

/** Type code of a handle to operator state that no file merging was asked for. */
const PLAIN_HANDLE = 4;

/**
 * Takes one named state (list, union or broadcast) out of an operator: its elements, their positions in the handle, and its
 * description in the header of the file. With the description left in, Flink would make the state again, and would have to
 * load its classes.
 */
export async function dropOperatorState(
  snapshot: Snapshot,
  operator: OperatorOutline,
  name: string,
): Promise<Operation> {
  requireOperators(snapshot.outline);
  const cuts: Cut[] = [];
  for (const subtask of operator.subtasks) {
    if (subtask.finished) continue;
    const { managedOperator } = await handlesOf(snapshot, subtask);
    for (const handle of managedOperator) {
      const state = handle?.states.find((one) => one.name === name);
      if (handle !== undefined && state !== undefined) cuts.push(await cutState(snapshot, handle, state));
    }
  }
  if (cuts.length === 0) throw new Refused(`the operator has no operator state called ${name}`);
  const bytes = cuts.reduce((sum, one) => sum + one.bytes, 0);
  const elements = cuts.reduce((sum, { entries = 0 }) => sum + entries, 0);
  const change = { operator: operator.id, state: name, subtasks: cuts.length, elements, bytes };
  return { ...operationOf(cuts), changes: [{ kind: 'state-dropped', ...change }] };
}

async function cutState(snapshot: Snapshot, handle: OperatorStateHandle, state: NamedState): Promise<Cut> {
  const { stream } = handle;
  if (stream === undefined) throw new Refused(`the handle at byte ${handle.at} has no file`);
  const { name, open } = snapshot.opening;
  const file = await openOperatorState(await streamSource(stream, name, open), handle);
  // Nothing else in the file: the handle goes as a whole.
  if (handle.states.length === 1 && file.header.states.length === 1) return cutHandle(handle, stream, file);
  const cuts = fileCuts(file, state.name);
  const others = handle.states.filter((one) => one !== state);
  const move = mover(cuts);
  return {
    metadata: [
      { at: handle.at + 1, end: handle.at + 5, bytes: int32(others.length) },
      cut(state.at, state.end),
      ...others.map((other) => movedOffsets(snapshot, other, move)),
      ...plainHandle(handle),
    ],
    replacements: [replaceStream(snapshot, stream, file.source, cuts)],
    unneeded: [],
    entries: state.offsets.count,
    bytes: file.source.size - sizeAfter(file.source.size, cuts) + state.end - state.at,
  };
}

function cutHandle(handle: OperatorStateHandle, stream: StreamHandle, { source }: OperatorStateFile): Cut {
  return {
    metadata: [{ at: handle.at - PRESENT_WIDTH, end: handle.end, bytes: int32(0) }],
    replacements: [],
    unneeded: ownFiles(stream),
    entries: handle.states[0]?.offsets.count ?? 0,
    bytes: source.size + handle.end - handle.at,
  };
}

/** A file of its own is no part of a merged one: the two folders that handles to those name go. */
function plainHandle({ at, states, merged, stream }: OperatorStateHandle): readonly Edit[] {
  if (merged === undefined || stream?.kind !== 'segment') return [];
  const from = states.at(-1)?.end ?? at + 5;
  return [{ at, end: at + 1, bytes: Uint8Array.of(PLAIN_HANDLE) }, cut(from, stream.at)];
}

/** What goes from the file: the description in the header and, if they lie apart, the elements. */
function fileCuts(file: OperatorStateFile, name: string): readonly Edit[] {
  const { header } = file;
  const index = header.states.findIndex((state) => state.name === name);
  const place = header.places[index];
  const data = file.states.find((state) => state.name === name);
  const cuts: Edit[] = [];
  if (place !== undefined) {
    const ofKind = header.places.filter(({ countAt }) => countAt === place.countAt).length;
    cuts.push({ at: place.countAt, end: place.countAt + 2, bytes: int16(ofKind - 1) });
    cuts.push(cut(place.at, place.end));
  }
  const start = data?.offsets[0];
  if (data === undefined || start === undefined) return cuts;
  const mixed = file.states.some(
    (other) => other !== data && other.offsets.some((offset) => offset >= start && offset < data.end),
  );
  return mixed ? cuts : [...cuts, cut(start, data.end)];
}

/** Elements behind what was cut move to the front. There can be millions. */
function movedOffsets({ files }: Snapshot, { offsets }: NamedState, move: (position: number) => number): Edit {
  const { at, count } = offsets;
  const length = count * WIDTH;
  const pieces = async function* () {
    for (let from = 0; from < count; from += AT_A_TIME) {
      const some = Math.min(AT_A_TIME, count - from);
      const bytes = await files.metadata.read(at + from * WIDTH, some * WIDTH);
      yield offsetBytes(unpackOffsets({ at, count: some, bytes }).map(move));
    }
  };
  return { at, end: at + length, bytes: { length, pieces } };
}

/** Of a position. */
const WIDTH = 8;
const AT_A_TIME = 65_536;

/** Positions as `_metadata` has them: int64 each. */
export function offsetBytes(positions: Float64Array): Uint8Array {
  const bytes = new Uint8Array(positions.length * 8);
  const view = new DataView(bytes.buffer);
  for (const [index, position] of positions.entries()) {
    view.setInt32(index * 8, Math.floor(position / 2 ** 32));
    view.setUint32(index * 8 + 4, position % 2 ** 32);
  }
  return bytes;
}
