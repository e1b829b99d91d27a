import { type ByteSource, type Cursor, type Feed, FormatError, feedOf, Window } from '#formats/bytes';
import { snappyFrames } from '../compression/snappy-frames.ts';
import { type KeyGroups, unpackOffsets } from '../metadata/handles.ts';
import { fullStreamReader } from './full-stream.ts';
import { heapStreamReader, isDelimited } from './heap-stream.ts';
import type { KeyedEntry } from './keyed-entry.ts';
import { type KeyedHeader, readKeyedHeader } from './keyed-header.ts';

/** A stream of keyed state, opened. */
export interface KeyedStateFile {
  readonly source: ByteSource;
  readonly header: KeyedHeader;
  /** `heap`: of the hashmap backend; `full`: canonical savepoints, and RocksDB of old. */
  readonly layout: 'heap' | 'full';
  /** Key groups that have data, in the order of their positions. */
  readonly groups: readonly KeyGroupExtent[];
}

/** Bytes `[start, end)` of a key group in the stream, as they lie there (packed, if packed). */
export interface KeyGroupExtent {
  readonly keyGroup: number;
  readonly start: number;
  readonly end: number;
}

/** What an offset of 0 says. */
const NO_DATA = 0;

const WINDOW = 1 << 20;
const HEADER_WINDOW = 1 << 16;

/**
 * Opens the stream of a key-groups handle (type codes 3, 7, 12).
 *
 * @param canonical the handle says that the stream is in the full format; otherwise the bytes tell
 */
export async function openKeyedState(
  source: ByteSource,
  handle: KeyGroups & { readonly canonical: boolean },
): Promise<KeyedStateFile> {
  const groups = extents(handle, source.size);
  const header = await readHeaderOf(source, groups[0]?.start);
  const layout = !handle.canonical && (await isHeap(source, header, handle, groups)) ? 'heap' : 'full';
  return { source, header, layout, groups };
}

/**
 * Reads the header of a stream, or the `meta` file of an incremental snapshot, which holds nothing else.
 *
 * @param dataAt where the first key group is; without one, the header is all there is
 */
export async function readHeaderOf(source: ByteSource, dataAt = source.size): Promise<KeyedHeader> {
  // Only so far: what is read wrongly must not run on into the data.
  const window = new Window(feedOf(source, 0, dataAt), HEADER_WINDOW);
  return window.unit((cursor) => readKeyedHeader(cursor, dataAt));
}

function extents({ firstKeyGroup, offsets }: KeyGroups, size: number): readonly KeyGroupExtent[] {
  const starts = [...unpackOffsets(offsets)].map((start, index) => ({ keyGroup: firstKeyGroup + index, start }));
  const present = starts.filter(({ start }) => start > NO_DATA).sort((a, b) => a.start - b.start);
  return present.map((group, index) => ({ ...group, end: present[index + 1]?.start ?? size }));
}

/**
 * The heap format has every key group, each beginning with its own number. The full one leaves out empty groups and
 * begins with a state's id and a length, which reads as no number from 1 to 32767. So one group decides, except group 0.
 */
async function isHeap(
  source: ByteSource,
  header: KeyedHeader,
  { keyGroupCount }: KeyGroups,
  groups: readonly KeyGroupExtent[],
): Promise<boolean> {
  const [telling] = groups.filter(({ keyGroup }) => keyGroup > 0);
  if (groups.length < keyGroupCount || groups.length === 0) return false;
  if (telling === undefined) return readsAsHeap({ source, header, layout: 'heap', groups });
  const bytes = await source.read(telling.start, GROUP_NUMBER_WIDTH);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length === GROUP_NUMBER_WIDTH && view.getInt32(0) === telling.keyGroup;
}

async function readsAsHeap(file: KeyedStateFile): Promise<boolean> {
  try {
    for await (const _ of readRun(file, file.groups, 1));
    return true;
  } catch (problem) {
    if (problem instanceof FormatError) return false;
    throw problem;
  }
}

/**
 * Everything in a stream of keyed state, in batches.
 *
 * @param maxParallelism of the operator: it decides how many bytes a key group takes
 * @param wanted which key groups; all if left out
 * @param onSize told the bytes of each entry (unpacked, with what stands before it), in the order of the entries
 */
export async function* readKeyedState(
  file: KeyedStateFile,
  maxParallelism: number,
  wanted: (keyGroup: number) => boolean = () => true,
  onSize?: OnSize,
): AsyncGenerator<readonly KeyedEntry[]> {
  for (const run of runs(file, wanted)) yield* readRun(file, run, maxParallelism, onSize);
}

/** Told how many bytes an entry takes. */
export type OnSize = (entry: KeyedEntry, bytes: number) => void;

/** Tells the size of each entry that was read whole. */
function measured(
  readEntry: (cursor: Cursor) => KeyedEntry | undefined,
  onSize: OnSize,
): (cursor: Cursor) => KeyedEntry | undefined {
  return (cursor) => {
    const start = cursor.position;
    const entry = readEntry(cursor);
    if (entry !== undefined) onSize(entry, cursor.position - start);
    return entry;
  };
}

/**
 * Neighbours that can be read in one go. Packed heap groups are each packed on their own, after their number; and one in
 * which entries cannot be told apart must not hide the next.
 */
function runs(file: KeyedStateFile, wanted: (keyGroup: number) => boolean): readonly (readonly KeyGroupExtent[])[] {
  const alone = file.layout === 'heap' && (file.header.compressed || !isSeparable(file.header));
  const found: KeyGroupExtent[][] = [];
  for (const group of file.groups.filter(({ keyGroup }) => wanted(keyGroup))) {
    const last = found.at(-1);
    if (!alone && last?.at(-1)?.end === group.start) last.push(group);
    else found.push([group]);
  }
  return found;
}

function isSeparable(header: KeyedHeader): boolean {
  return header.states.every((state) => isDelimited(header, state));
}

const GROUP_NUMBER_WIDTH = 4;

async function* readRun(
  { source, header, layout }: KeyedStateFile,
  run: readonly KeyGroupExtent[],
  maxParallelism: number,
  onSize?: OnSize,
): AsyncGenerator<readonly KeyedEntry[]> {
  const packedHeap = layout === 'heap' && header.compressed;
  const [first, last] = [run[0] as KeyGroupExtent, run.at(-1) as KeyGroupExtent];
  const feed = feedOf(source, first.start + (packedHeap ? GROUP_NUMBER_WIDTH : 0), last.end);
  const window = new Window(unpacked(feed, header), WINDOW);
  const groups = run.map(({ keyGroup }) => keyGroup);
  const readEntry =
    layout === 'heap' ? heapStreamReader(header, groups, packedHeap) : fullStreamReader(header, maxParallelism, groups);
  let hidden = false;
  for await (const batch of window.batches(onSize === undefined ? readEntry : measured(readEntry, onSize))) {
    hidden = batch.at(-1)?.hides !== undefined;
    yield batch;
  }
  if (!hidden && !(await window.atEnd())) await window.unit(failAfterEnd);
}

function unpacked(feed: Feed, { compressed }: KeyedHeader): Feed {
  return compressed ? snappyFrames(feed) : feed;
}

function failAfterEnd(cursor: Cursor): never {
  cursor.uint8('end');
  return cursor.fail('end', 'expected the end of the key group, found more bytes');
}
