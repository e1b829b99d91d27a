import { type ByteSource, Cursor, drain, feedOf, Window } from '#formats/bytes';
import { snappyFrames } from '../compression/snappy-frames.ts';
import { type NamedState, type OperatorStateHandle, unpackOffsets } from '../metadata/handles.ts';
import type { Decoder } from '../values/decoder.ts';
import { decoderOf } from '../values/decoder-of.ts';
import type { Value } from '../values/value.ts';
import { type OperatorHeader, readOperatorHeader } from './operator-header.ts';
import type { StateMeta } from './state-meta.ts';

/** An element of a list state, or an entry of a broadcast state. */
export interface OperatorEntry {
  /** Of broadcast state only. */
  readonly key: Value | undefined;
  readonly value: Value;
}

/** A file of managed operator state, opened. */
export interface OperatorStateFile {
  readonly source: ByteSource;
  readonly header: OperatorHeader;
  readonly states: readonly OperatorStateData[];
}

/** A named state and where its elements are. */
export interface OperatorStateData {
  readonly name: string;
  /** Undefined if the handle names a state that the file lacks: Flink reads nothing of it. */
  readonly meta: StateMeta | undefined;
  /** Positions of the elements, ascending; of the one block of a broadcast state. */
  readonly offsets: Float64Array;
  /** Where the last element ends. */
  readonly end: number;
}

const WINDOW = 1 << 18;

/**
 * Opens the file (or inlined bytes) of managed operator state: the header names states, modes and serializers, the handle
 * in `_metadata` says where each element is.
 */
export async function openOperatorState(source: ByteSource, handle: OperatorStateHandle): Promise<OperatorStateFile> {
  const offsets = handle.states.map((state) => inOrder(unpackOffsets(state.offsets)));
  const starts = offsets.flatMap((positions) => (positions.length > 0 ? [positions[0] as number] : []));
  const dataAt = starts.reduce((least, start) => Math.min(least, start), source.size);
  // Only so far: what is read wrongly must not run on into the data.
  const window = new Window(feedOf(source, 0, dataAt), WINDOW);
  const header = await window.unit((cursor) => readOperatorHeader(cursor, dataAt));
  const states = handle.states.map((state, index) =>
    dataOf(state, offsets[index] as Float64Array, starts, header, source),
  );
  return { source, header, states };
}

/** They mostly are, and there can be millions. */
function inOrder(positions: Float64Array): Float64Array {
  for (let i = 1; i < positions.length; i++) {
    if ((positions[i] as number) < (positions[i - 1] as number)) return positions.sort();
  }
  return positions;
}

function dataOf(
  { name }: NamedState,
  offsets: Float64Array,
  starts: readonly number[],
  header: OperatorHeader,
  source: ByteSource,
): OperatorStateData {
  const last = offsets.at(-1) ?? source.size;
  const end = starts.reduce((nearest, start) => (start > last && start < nearest ? start : nearest), source.size);
  return { name, meta: header.states.find((state) => state.name === name), offsets, end };
}

/** The elements of one state, in batches. */
export async function* readOperatorState(
  file: OperatorStateFile,
  state: OperatorStateData,
): AsyncGenerator<readonly OperatorEntry[]> {
  if (state.meta === undefined || state.offsets.length === 0) return;
  if (state.meta.type === 'broadcast') yield* readBroadcast(file, state, state.meta);
  else yield* readList(file, state, decoderFor(state.meta, 'value'));
}

function decoderFor(meta: StateMeta, role: 'key' | 'value'): Decoder {
  const serializer = meta.serializers.get(role);
  return serializer === undefined ? NOTHING : decoderOf(serializer);
}

const NOTHING: Decoder = { read: () => null, delimited: false, width: undefined };

async function* readList(
  file: OperatorStateFile,
  state: OperatorStateData,
  decoder: Decoder,
): AsyncGenerator<readonly OperatorEntry[]> {
  const { offsets, end } = state;
  if (file.header.compressed && !decoder.delimited) {
    yield* readPackedApart(file, state, decoder);
    return;
  }
  const window = windowOver(file, offsets[0] as number, end);
  let index = 0;
  yield* window.batches((cursor) => {
    if (index === offsets.length) return undefined;
    const next = offsets[index + 1] ?? end;
    const value = decoder.delimited ? decoder.read(cursor, false) : readBounded(cursor, decoder, next);
    if (!file.header.compressed && cursor.position !== next) failAt(cursor, state.name, index, next);
    index++;
    return { key: undefined, value };
  });
}

function readBounded(cursor: Cursor, decoder: Decoder, end: number): Value {
  const outer = cursor.enter('element', end - cursor.position);
  const value = decoder.read(cursor, true);
  cursor.leaveAtEnd('element', outer);
  return value;
}

function failAt(cursor: Cursor, name: string, index: number, next: number): never {
  return cursor.fail(`${name}[${index}]`, `expected it to end at byte ${next}, it ends at ${cursor.position}`);
}

/** Packed elements that do not tell their length: each begins with a chunk of its own. */
async function* readPackedApart(
  file: OperatorStateFile,
  { offsets, end }: OperatorStateData,
  decoder: Decoder,
): AsyncGenerator<readonly OperatorEntry[]> {
  for (const [index, start] of offsets.entries()) {
    const packed = feedOf(file.source, start, offsets[index + 1] ?? end);
    const bytes = await drain(snappyFrames(packed));
    yield [{ key: undefined, value: decoder.read(new Cursor(bytes, file.source.name), true) }];
  }
}

async function* readBroadcast(
  file: OperatorStateFile,
  state: OperatorStateData,
  meta: StateMeta,
): AsyncGenerator<readonly OperatorEntry[]> {
  const key = decoderFor(meta, 'key');
  const value = decoderFor(meta, 'value');
  const window = windowOver(file, state.offsets[0] as number, state.end);
  const count = await window.unit((cursor) => cursor.count('entries', 1));
  let index = 0;
  yield* window.batches((cursor) => {
    if (index === count) return undefined;
    const entry = { key: key.read(cursor, false), value: value.read(cursor, false) };
    index++;
    return entry;
  });
}

function windowOver({ source, header }: OperatorStateFile, start: number, end: number): Window {
  const feed = feedOf(source, start, end);
  return new Window(header.compressed ? snappyFrames(feed) : feed, WINDOW);
}
