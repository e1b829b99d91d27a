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
import { type Edit, edited, NOTHING, sizeAfter } from './edit.ts';
import { int16, int32, int64, joined } from './java-bytes.ts';
import { requireOperators } from './operators.ts';
import { METADATA_ONLY, type Operation, Refused } from './plan.ts';

/** The count that says "there is a handle" stands right before it. */
const PRESENT_WIDTH = 4;

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
  const edits: Edit[] = [];
  const unneeded = new Set<string>();
  const rewritten = new Map<string, readonly Edit[]>();
  const sum = { subtasks: 0, elements: 0, bytes: 0 };
  for (const subtask of operator.subtasks) {
    if (subtask.finished) continue;
    const { managedOperator } = await handlesOf(snapshot, subtask);
    for (const handle of managedOperator) {
      const state = handle?.states.find((one) => one.name === name);
      if (handle === undefined || state === undefined) continue;
      const cut = await cutState(snapshot, handle, state);
      edits.push(...cut.metadata);
      if (cut.unneeded !== undefined) unneeded.add(cut.unneeded);
      if (cut.file !== undefined) rewritten.set(cut.file.path, cut.file.edits);
      sum.subtasks++;
      sum.elements += state.offsets.count;
      sum.bytes += cut.bytes + state.end - state.at;
    }
  }
  if (sum.subtasks === 0) throw new Refused(`the operator has no operator state called ${name}`);
  return {
    edits,
    changes: [{ kind: 'state-dropped', operator: operator.id, state: name, ...sum }],
    ...METADATA_ONLY,
    rewritten,
    unneeded,
  };
}

interface Cut {
  readonly metadata: readonly Edit[];
  readonly file: { readonly path: string; readonly edits: readonly Edit[] } | undefined;
  /** The file, if it is left with nothing. */
  readonly unneeded: string | undefined;
  /** Taken out of the file. */
  readonly bytes: number;
}

async function cutState(snapshot: Snapshot, handle: OperatorStateHandle, state: NamedState): Promise<Cut> {
  const { stream } = handle;
  if (stream === undefined) throw new Refused(`the handle at byte ${handle.at} has no file`);
  if (stream.kind !== 'inline' && stream.kind !== 'relative') {
    throw new Refused(`operator state in a handle of kind ${stream.kind} (byte ${handle.at}) is not taken apart yet`);
  }
  const { name, open } = snapshot.opening;
  const file = await openOperatorState(await streamSource(stream, name, open), handle);
  // Nothing else in the file: the handle goes as a whole.
  if (handle.states.length === 1 && file.header.states.length === 1) return cutHandle(handle, stream, file);
  const cuts = fileCuts(file, state.name);
  const size = sizeAfter(file.source.size, cuts);
  const others = handle.states.filter((one) => one !== state);
  return {
    metadata: [
      { at: handle.at + 1, end: handle.at + 5, bytes: int32(others.length) },
      { at: state.at, end: state.end, bytes: NOTHING },
      ...others.map((other) => movedOffsets(other, cuts)),
      ...(await streamEdits(handle, stream, file, cuts, size)),
    ],
    file: stream.kind === 'relative' ? { path: stream.path, edits: cuts } : undefined,
    unneeded: undefined,
    bytes: file.source.size - size,
  };
}

function cutHandle(handle: OperatorStateHandle, stream: StreamHandle, { source }: OperatorStateFile): Cut {
  return {
    metadata: [{ at: handle.at - PRESENT_WIDTH, end: handle.end, bytes: int32(0) }],
    file: undefined,
    unneeded: stream.kind === 'relative' ? stream.path : undefined,
    bytes: source.size,
  };
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
    cuts.push({ at: place.at, end: place.end, bytes: NOTHING });
  }
  const start = data?.offsets[0];
  if (data === undefined || start === undefined) return cuts;
  const mixed = file.states.some(
    (other) => other !== data && other.offsets.some((offset) => offset >= start && offset < data.end),
  );
  return mixed ? cuts : [...cuts, { at: start, end: data.end, bytes: NOTHING }];
}

/** Elements behind what was cut move to the front. There can be millions. */
function movedOffsets({ offsets }: NamedState, cuts: readonly Edit[]): Edit {
  const bytes = new Uint8Array(offsets.count * 8);
  const view = new DataView(bytes.buffer);
  for (const [index, offset] of unpackOffsets(offsets).entries()) {
    const moved = cuts.reduce(
      (at, cut) => (cut.end <= offset ? at - (cut.end - cut.at) + cut.bytes.length : at),
      offset,
    );
    view.setInt32(index * 8, Math.floor(moved / 2 ** 32));
    view.setUint32(index * 8 + 4, moved % 2 ** 32);
  }
  return { at: offsets.at, end: offsets.at + bytes.length, bytes };
}

/** The size of the file, or the inlined bytes, at the end of the handle. */
async function streamEdits(
  handle: OperatorStateHandle,
  stream: StreamHandle,
  { source }: OperatorStateFile,
  cuts: readonly Edit[],
  size: number,
): Promise<readonly Edit[]> {
  if (stream.kind !== 'inline') return [{ at: handle.end - 8, end: handle.end, bytes: int64(size) }];
  const parts: Uint8Array[] = [];
  for await (const part of edited(source, cuts)) parts.push(new Uint8Array(part));
  return [{ at: stream.at - 4, end: stream.at + stream.bytes.length, bytes: joined([int32(size), ...parts]) }];
}
