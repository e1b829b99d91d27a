import { Cursor, drain, feedOf, Window } from '#formats/bytes';
import { framedStreams, snappyFrames } from '../compression/snappy-frames.ts';
import { type SectionReader, sectionReader } from './heap-stream.ts';
import type { KeyedStateFile, KeyGroupExtent } from './keyed-state.ts';
import type { StateStretch } from './state-stretch.ts';

const WINDOW = 1 << 20;
const GROUP_NUMBER_WIDTH = 4;
/** State and number of entries. */
const SECTION_HEAD_WIDTH = 6;

/**
 * The sections of a key group of the heap backend. Nothing tells how long one is but its entries, so they are read; a
 * section whose values do not tell their length is known only if it is the last one.
 *
 * @throws FormatError `unsupported` where a section that is not the last one cannot be measured
 */
export async function heapSections(file: KeyedStateFile, group: KeyGroupExtent): Promise<readonly StateStretch[]> {
  const { source, header } = file;
  const window = new Window(feedOf(source, group.start, group.end), WINDOW);
  const readers = header.states.map((state) => sectionReader(header, state));
  await window.unit((cursor) => readGroupNumber(cursor, group.keyGroup));
  const sections: StateStretch[] = [];
  for (let index = 0; index < readers.length; index++) {
    const at = window.position;
    const { stateId, entries } = await window.unit((cursor) => readHead(cursor, readers));
    const reader = readers[stateId] as SectionReader;
    if (reader.delimited || entries === 0) await skipEntries(window, reader, entries);
    else if (index < readers.length - 1) await window.unit((cursor) => failUnmeasured(cursor, reader));
    const end = reader.delimited || entries === 0 ? window.position : group.end;
    sections.push({ stateId, at, end, entries });
  }
  const end = sections.at(-1)?.end ?? window.position;
  if (end !== group.end) await window.unit((cursor) => cursor.fail('end', 'expected the end of the key group'));
  return sections;
}

function failUnmeasured(cursor: Cursor, { state }: SectionReader): never {
  const serializer = state.serializers.get('value');
  const type = serializer?.typeName ?? serializer?.snapshotClass ?? 'an unknown class';
  return cursor.fail(state.name, `values of ${type} do not tell where they end`, 'unsupported');
}

function readGroupNumber(cursor: Cursor, expected: number): void {
  const found = cursor.int32('keyGroup');
  if (found !== expected) cursor.fail('keyGroup', `expected ${expected}, found ${found}`);
}

function readHead(cursor: Cursor, readers: readonly SectionReader[]): Pick<StateStretch, 'stateId' | 'entries'> {
  const stateId = cursor.int16('state');
  if (readers[stateId] === undefined)
    cursor.fail('state', `expected one of ${readers.length} states, found ${stateId}`);
  return { stateId, entries: cursor.count('entries', 1) };
}

async function skipEntries(window: Window, reader: SectionReader, entries: number): Promise<void> {
  let left = entries;
  await window.repeat((cursor) => {
    if (left === 0) return false;
    skipEntry(cursor, reader);
    left--;
    return true;
  });
}

/** Of a map, the value is read whole. */
function skipEntry(cursor: Cursor, { state, namespace, key, value }: SectionReader): void {
  if (state.type !== 'priority-queue') {
    namespace.read(cursor, false);
    key.read(cursor, false);
  }
  value.read(cursor, false);
}

/** A section that is packed on its own; positions are those of the packed bytes. */
export interface PackedSection extends StateStretch {
  /** Its first chunk, unpacked: state and number of entries stand at its start. */
  readonly firstChunk: { readonly at: number; readonly end: number; readonly bytes: Uint8Array };
}

/** The sections of a key group of a packed heap stream: each begins with a stream identifier, so nothing is decoded. */
export async function packedHeapSections(
  { source, header }: KeyedStateFile,
  { start, end }: KeyGroupExtent,
): Promise<readonly PackedSection[]> {
  const streams = await framedStreams(feedOf(source, start + GROUP_NUMBER_WIDTH, end));
  const sections: PackedSection[] = [];
  for (const stream of streams) {
    const bytes = await drain(snappyFrames(feedOf(source, stream.firstChunk.at, stream.firstChunk.end)));
    const cursor = new Cursor(bytes, source.name);
    const stateId = cursor.int16('state');
    const entries = cursor.int32('entries');
    sections.push({ stateId, entries, at: stream.at, end: stream.end, firstChunk: { ...stream.firstChunk, bytes } });
  }
  if (sections.length !== header.states.length) {
    const cursor = new Cursor(new Uint8Array(SECTION_HEAD_WIDTH), source.name, start);
    cursor.fail(
      'sections',
      `expected ${header.states.length} packed streams in the key group, found ${sections.length}`,
    );
  }
  return sections;
}
