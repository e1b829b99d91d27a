import type { Cursor } from '#formats/bytes';
import { type Decoder, opaque } from '../values/decoder.ts';
import { decoderOf } from '../values/decoder-of.ts';
import type { Value } from '../values/value.ts';
import { decoderFor } from './composite-key.ts';
import { type KeyedEntry, queueEntry, serializersOf } from './keyed-entry.ts';
import type { KeyedHeader } from './keyed-header.ts';
import type { StateMeta } from './state-meta.ts';

/** Reads values of one state out of a section. */
export interface SectionReader {
  readonly state: StateMeta;
  readonly namespace: Decoder;
  readonly key: Decoder;
  readonly value: Decoder;
  /** Whether its entries can be told apart. */
  readonly delimited: boolean;
  /** Of a map: the value is a count, then keys and values. */
  readonly mapKey: Decoder | undefined;
  readonly mapValue: Decoder;
}

/** Where the reader is: sections of the key group, entries of the section, entries of a map. */
interface Place {
  group: number;
  sections: number;
  entries: number;
  reader: SectionReader | undefined;
  mapEntries: number;
  /** The rest of the key group cannot be told apart. */
  lost: boolean;
  key: Value;
  namespace: Value;
}

/**
 * Key groups of the heap backend, one after the other:
 *
 *     keyGroup: int32                                       (left out if `packed`: it is not compressed)
 *     sections: one per state  { state: int16  entries: int32 × { namespace  key  value } }
 *
 * Of a queue an entry is an element. A map is one value there; here it comes entry by entry. Values that do not tell their
 * length hide the rest of their key group: the reader then ends.
 *
 * @param groups those to be read, in order
 * @returns a reader of one entry; undefined after the last
 */
export function heapStreamReader(
  header: KeyedHeader,
  groups: readonly number[],
  packed: boolean,
): (cursor: Cursor) => KeyedEntry | undefined {
  const readers = header.states.map((state) => sectionReader(header, state));
  let place: Place = {
    group: -1,
    sections: 0,
    entries: 0,
    reader: undefined,
    mapEntries: 0,
    lost: false,
    key: null,
    namespace: null,
  };
  // Where an entry goes on beyond the window it is read again: the place moves on only when it has been read.
  let next: Place = { ...place };
  return (cursor) => {
    copyPlace(place, next);
    const entry = readNext(cursor, next, readers, groups, packed);
    [place, next] = [next, place];
    return entry;
  };
}

function copyPlace(from: Place, to: Place): void {
  to.group = from.group;
  to.sections = from.sections;
  to.entries = from.entries;
  to.reader = from.reader;
  to.mapEntries = from.mapEntries;
  to.lost = from.lost;
  to.key = from.key;
  to.namespace = from.namespace;
}

/** Moves the place on to the next entry and reads it. */
function readNext(
  cursor: Cursor,
  place: Place,
  readers: readonly SectionReader[],
  groups: readonly number[],
  packed: boolean,
): KeyedEntry | undefined {
  for (;;) {
    if (place.lost) return undefined;
    if (place.mapEntries > 0) return readMapEntry(cursor, place, groups[place.group] as number);
    if (place.entries > 0) {
      place.entries--;
      const entry = readEntry(cursor, place, groups[place.group] as number);
      if (entry !== undefined) return entry;
    } else if (place.sections > 0) {
      place.sections--;
      openSection(cursor, place, readers);
      if (place.entries > 0 && place.reader?.delimited === false) {
        place.lost = true;
        return hiddenEntries(cursor, place, groups[place.group] as number);
      }
    } else {
      place.group++;
      if (place.group >= groups.length) return undefined;
      if (!packed) readKeyGroup(cursor, groups[place.group] as number);
      place.sections = readers.length;
    }
  }
}

function readKeyGroup(cursor: Cursor, expected: number): void {
  const found = cursor.int32('keyGroup');
  if (found !== expected) cursor.fail('keyGroup', `expected ${expected}, found ${found}`);
}

function openSection(cursor: Cursor, place: Place, readers: readonly SectionReader[]): void {
  const id = cursor.int16('state');
  const reader = readers[id] ?? cursor.fail('state', `expected one of ${readers.length} states, found ${id}`);
  place.reader = reader;
  // An entry of a queue may be 8 bytes, one of nothing but void two.
  place.entries = cursor.count('entries', 1);
}

/** Bytes shown of entries that cannot be told apart. */
const SHOWN = 4096;

function hiddenEntries(cursor: Cursor, { reader, entries }: Place, keyGroup: number): KeyedEntry {
  const { state } = reader as SectionReader;
  const serializer = state.serializers.get('value');
  const shown = Number.isFinite(cursor.left) ? Math.min(cursor.left, SHOWN) : 0;
  const bytes = new Uint8Array(cursor.bytes('entries', shown));
  const type = serializer?.typeName ?? serializer?.snapshotClass ?? 'a value whose serializer is missing';
  const value = { kind: 'opaque' as const, type, family: serializer?.family ?? 'unknown', bytes };
  return { state, keyGroup, key: null, namespace: null, mapKey: undefined, value, hides: entries };
}

/** Undefined if it was an empty map. */
function readEntry(cursor: Cursor, place: Place, keyGroup: number): KeyedEntry | undefined {
  const { state, namespace, key, value, mapKey } = place.reader as SectionReader;
  if (state.type === 'priority-queue') return queueEntry(state, keyGroup, value.read(cursor, false));
  place.namespace = namespace.read(cursor, false);
  place.key = key.read(cursor, false);
  if (mapKey !== undefined) {
    place.mapEntries = cursor.count('mapEntries', 2);
    return undefined;
  }
  return {
    state,
    keyGroup,
    key: place.key,
    namespace: place.namespace,
    mapKey: undefined,
    value: value.read(cursor, false),
  };
}

/** `key  isNull: bool  [value]` */
function readMapEntry(cursor: Cursor, place: Place, keyGroup: number): KeyedEntry {
  const { state, mapKey, mapValue } = place.reader as SectionReader;
  const { key, namespace } = place;
  place.mapEntries--;
  const entryKey = (mapKey as Decoder).read(cursor, false);
  const value = cursor.bool('isNull') ? null : mapValue.read(cursor, false);
  return { state, keyGroup, key, namespace, mapKey: entryKey, value };
}

export function sectionReader(header: KeyedHeader, state: StateMeta): SectionReader {
  const { namespace, mapKey, value } = serializersOf(state);
  const whole = decoderFor(state.serializers.get('value'));
  const isMap = mapKey !== undefined && state.kind === 'map';
  return {
    state,
    delimited: isDelimited(header, state),
    namespace: decoderFor(namespace),
    key: decoderFor(header.key),
    value: whole,
    mapKey: isMap ? decoderOf(mapKey) : undefined,
    mapValue: isMap && value !== undefined ? decoderOf(value) : opaque('unknown', 'a map value'),
  };
}

/** Whether a state's entries tell where they end. */
export function isDelimited(header: KeyedHeader, state: StateMeta): boolean {
  const value = decoderFor(state.serializers.get('value')).delimited;
  if (state.type === 'priority-queue') return value;
  return value && decoderFor(header.key).delimited && decoderFor(state.serializers.get('namespace')).delimited;
}
