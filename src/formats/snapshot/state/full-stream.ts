import type { Cursor } from '#formats/bytes';
import { compositeKeyReader, decoderFor, type KeyParts, keyGroupWidth } from './composite-key.ts';
import { type KeyedEntry, queueEntry } from './keyed-entry.ts';
import type { KeyedHeader } from './keyed-header.ts';
import type { StateMeta } from './state-meta.ts';
import { storedValueReader } from './stored-value.ts';

/** Set in the first byte of a key: the state or the key group ends with this entry. */
const LAST_OF_STATE = 0x80;

/** In place of the next state's id: the key group ends. */
const END_OF_KEY_GROUP = 0xffff;

/** Reads an entry's key after its key group, and its value. */
interface EntryReader {
  readonly readKey: (cursor: Cursor) => KeyParts;
  readonly readValue: (cursor: Cursor) => KeyedEntry['value'];
  readonly isQueue: boolean;
}

/**
 * Key groups in the full format, one after the other:
 *
 *     state: uint16  entries: { key: int32 length, bytes  value: int32 length, bytes  [flagged key] next: uint16 }
 *
 * A flag in the key's first byte tells that the next state's id follows, or that the key group ends.
 *
 * @param groups those that have data, in the order of their positions
 * @returns a reader of one entry; undefined after the last
 */
export function fullStreamReader(
  header: KeyedHeader,
  maxParallelism: number,
  groups: readonly number[],
): (cursor: Cursor) => KeyedEntry | undefined {
  const readers = header.states.map((state) => entryReader(header, state));
  const prefix = keyGroupWidth(maxParallelism);
  let group = 0;
  let current = END_OF_KEY_GROUP;
  return (cursor: Cursor) => {
    if (group === groups.length) return undefined;
    const stateId = current === END_OF_KEY_GROUP ? cursor.uint16('state') : current;
    const state = header.states[stateId];
    const reader = readers[stateId];
    if (state === undefined || reader === undefined) {
      cursor.fail('state', `expected one of ${header.states.length} states, found ${stateId}`);
    }
    const outer = cursor.enter('key', cursor.length('keyLength'));
    const first = cursor.uint8('keyGroup');
    const keyGroup = prefix === 1 ? first & 0x7f : ((first & 0x7f) << 8) | cursor.uint8('keyGroup');
    if (keyGroup !== groups[group]) cursor.fail('keyGroup', `expected ${groups[group]}, found ${keyGroup}`);
    const { key, namespace, mapKey } = reader.readKey(cursor);
    cursor.leaveAtEnd('key', outer);
    cursor.enter('value', cursor.length('valueLength'));
    const value = reader.readValue(cursor);
    cursor.leaveAtEnd('value', outer);
    const next = first & LAST_OF_STATE ? cursor.uint16('next') : stateId;
    const entry = reader.isQueue
      ? queueEntry(state, keyGroup, key)
      : { state, keyGroup, key, namespace, mapKey, value };
    current = next;
    if (next === END_OF_KEY_GROUP) group++;
    return entry;
  };
}

function entryReader(header: KeyedHeader, state: StateMeta): EntryReader {
  if (state.type !== 'priority-queue') {
    return { readKey: compositeKeyReader(header.key, state), readValue: storedValueReader(state), isQueue: false };
  }
  const element = decoderFor(state.serializers.get('value'));
  const readKey = (cursor: Cursor) => ({ key: element.read(cursor, true), namespace: null, mapKey: undefined });
  return { readKey, readValue: () => null, isQueue: true };
}
