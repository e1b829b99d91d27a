import { Cursor, type Span } from '#formats/bytes';
import type { Value } from '../values/value.ts';
import { compositeKeyReader, decoderFor, keyGroupWidth } from './composite-key.ts';
import { type KeyedEntry, queueEntry } from './keyed-entry.ts';
import type { KeyedHeader } from './keyed-header.ts';
import type { StateMeta } from './state-meta.ts';
import { storedValueReader } from './stored-value.ts';

/**
 * Reads what a key and its value in RocksDB stand for: `key group (1 or 2 bytes)`, then a composite key.
 *
 * @param header from the `meta` file of the snapshot
 * @param isOwn whether a key group belongs to the handle: after rescaling, files hold those of others as well
 * @returns undefined for entries of other key groups
 */
export function storedEntryReader(
  header: KeyedHeader,
  state: StateMeta,
  maxParallelism: number,
  isOwn: (keyGroup: number) => boolean,
): (key: Span, value: Span) => KeyedEntry | undefined {
  return storedRowReader(header, state, maxParallelism, isOwn, keyedEntry);
}

/** An entry as it is. */
export const keyedEntry: MakeRow<KeyedEntry> = (state, keyGroup, key, namespace, mapKey, value) => ({
  state,
  keyGroup,
  key,
  namespace,
  mapKey,
  value,
});

/**
 * The same in another form than that of an entry.
 *
 * @param make what is made of the fields of one: there are millions, and each object less is felt
 */
export function storedRowReader<Row>(
  header: KeyedHeader,
  state: StateMeta,
  maxParallelism: number,
  isOwn: (keyGroup: number) => boolean,
  make: MakeRow<Row>,
): (key: Span, value: Span) => Row | undefined {
  const width = keyGroupWidth(maxParallelism);
  const readParts = partsReader(header, state, make);
  const keyCursor = new Cursor(new Uint8Array(), state.name);
  return (key, value) => {
    keyCursor.goOver(key);
    const keyGroup = width === 1 ? keyCursor.uint8('keyGroup') : keyCursor.uint16('keyGroup');
    return isOwn(keyGroup) ? readParts(keyGroup, keyCursor, value) : undefined;
  };
}

/** What makes a row of the fields of an entry. */
export type MakeRow<Row> = (
  state: StateMeta,
  keyGroup: number,
  key: Value,
  namespace: Value,
  mapKey: Value | undefined,
  value: Value,
) => Row;

function partsReader<Row>(
  header: KeyedHeader,
  state: StateMeta,
  make: MakeRow<Row>,
): (keyGroup: number, key: Cursor, value: Span) => Row {
  if (state.type === 'priority-queue') {
    const element = decoderFor(state.serializers.get('value'));
    return (keyGroup, cursor) => {
      const timer = element.read(cursor, true);
      requireEnd(cursor, 'key');
      const { key, namespace, value } = queueEntry(state, keyGroup, timer);
      return make(state, keyGroup, key, namespace, undefined, value);
    };
  }
  const readKey = compositeKeyReader(header.key, state);
  const readValue = storedValueReader(state);
  const valueCursor = new Cursor(new Uint8Array(), state.name);
  return (keyGroup, cursor, stored) => {
    const { key, namespace, mapKey } = readKey(cursor);
    requireEnd(cursor, 'key');
    valueCursor.goOver(stored);
    const value = readValue(valueCursor);
    requireEnd(valueCursor, 'value');
    return make(state, keyGroup, key, namespace, mapKey, value);
  };
}

function requireEnd(cursor: Cursor, field: string): void {
  if (cursor.left > 0) cursor.fail(field, `expected its end, found ${cursor.left} more bytes`);
}
