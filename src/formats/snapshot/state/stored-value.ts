import type { Cursor } from '#formats/bytes';
import type { Decoder } from '../values/decoder.ts';
import type { Value } from '../values/value.ts';
import { decoderFor } from './composite-key.ts';
import { serializersOf } from './keyed-entry.ts';
import type { StateMeta } from './state-meta.ts';

/** What stands between the elements of a list. */
const DELIMITER = 0x2c;

/**
 * A value as RocksDB and full snapshots have it:
 *
 *     value, reducing, aggregating, folding   the value
 *     list                                    elements with a comma between them
 *     map                                     isNull: bool, then the map entry's value; after a null anything
 *
 * @returns a reader of all that is left
 */
export function storedValueReader(state: StateMeta): (cursor: Cursor) => Value {
  const value = decoderFor(serializersOf(state).value);
  if (state.kind === 'list') return (cursor) => readList(cursor, value);
  if (state.kind === 'map') return (cursor) => (cursor.bool('isNull') ? nullOfMap(cursor) : value.read(cursor, true));
  return (cursor) => value.read(cursor, true);
}

/** The heap backend's canonical savepoints have what the serializer makes of null behind it; RocksDB has nothing. */
function nullOfMap(cursor: Cursor): null {
  cursor.skip('null', cursor.left);
  return null;
}

/** An element may hold commas itself: where it ends only its bytes tell. */
function readList(cursor: Cursor, element: Decoder): readonly Value[] {
  const elements: Value[] = [];
  while (cursor.left > 0) {
    if (elements.length > 0) readDelimiter(cursor);
    elements.push(element.read(cursor, !element.delimited));
  }
  return elements;
}

function readDelimiter(cursor: Cursor): void {
  const byte = cursor.uint8('delimiter');
  if (byte !== DELIMITER) cursor.fail('delimiter', `expected a comma between elements, found byte ${byte}`);
}
