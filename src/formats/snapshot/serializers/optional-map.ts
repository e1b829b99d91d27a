import type { Cursor } from '#formats/bytes';

const MAGIC = 0x000004f2c69a3d70;

/** A name, and two flags. */
const ENTRY_WIDTH = 2 + 2;

/** One entry of Flink's `LinkedOptionalMap`; key and value are framed, so each can be skipped if nobody knows it. */
export interface OptionalEntry {
  readonly name: string;
  /** Undefined where the writer had none. */
  readonly key: Cursor | undefined;
  readonly value: Cursor | undefined;
}

/** `magic: int64  entries: int32 × { name: utf  hasKey: bool [frame]  hasValue: bool [frame] }` */
export function readOptionalMap<T>(cursor: Cursor, field: string, read: (entry: OptionalEntry) => T): readonly T[] {
  const magic = cursor.int64(field);
  if (magic !== MAGIC) cursor.fail(field, `expected ${MAGIC.toString(16)}, found ${magic.toString(16)}`);
  return cursor.list(field, ENTRY_WIDTH, () => {
    const name = cursor.utf('name');
    return read({ name, key: readFrame(cursor, 'key'), value: readFrame(cursor, 'value') });
  });
}

/** `present: bool  [length: int32  bytes]` */
function readFrame(cursor: Cursor, field: string): Cursor | undefined {
  if (!cursor.bool(field)) return undefined;
  return cursor.slice(field, cursor.length(field));
}
