import type { Cursor } from '#formats/bytes';
import type { Decoder } from './decoder.ts';
import type { Value } from './value.ts';

/** Values that follow each other. */
export interface Sequence {
  /** One per decoder; fewer if one hides where those after it begin, then it is the last and holds all the rest. */
  readonly read: (cursor: Cursor, bounded: boolean) => Value[];
  readonly delimited: boolean;
  readonly width: number | undefined;
}

/**
 * Reads values one after the other. One that does not tell its length can still be told apart if all that follow have
 * fixed widths and the whole is bounded.
 */
export function sequence(decoders: readonly Decoder[]): Sequence {
  const width = totalWidth(decoders);
  const hidden = decoders.findIndex((decoder) => !decoder.delimited);
  if (hidden < 0) return { read: (cursor) => readAll(cursor, decoders), delimited: true, width };
  const before = decoders.slice(0, hidden);
  const after = decoders.slice(hidden + 1);
  const tail = totalWidth(after);
  const opaque = decoders[hidden] as Decoder;
  const read = (cursor: Cursor, bounded: boolean): Value[] => {
    const values = readAll(cursor, before);
    if (tail === undefined || !bounded) return [...values, opaque.read(cursor, bounded)];
    const outer = cursor.enter('value', cursor.left - tail);
    values.push(opaque.read(cursor, true));
    cursor.leaveAtEnd('value', outer);
    return [...values, ...readAll(cursor, after)];
  };
  return { read, delimited: false, width: undefined };
}

/** Bytes of all together, undefined if that differs from value to value. */
function totalWidth(decoders: readonly Decoder[]): number | undefined {
  let sum = 0;
  for (const { width } of decoders) {
    if (width === undefined) return undefined;
    sum += width;
  }
  return sum;
}

function readAll(cursor: Cursor, decoders: readonly Decoder[]): Value[] {
  const values: Value[] = [];
  for (const decoder of decoders) values.push(decoder.read(cursor, false));
  return values;
}
