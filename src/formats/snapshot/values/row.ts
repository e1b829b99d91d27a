import type { Cursor } from '#formats/bytes';
import type { Serializer } from '../serializers/serializer.ts';
import type { Decoder } from './decoder.ts';
import type { DecoderOf } from './decoder-of.ts';
import { ROW_CHANGES, type Value } from './value.ts';

/**
 * A `Row`: a mask, then the fields that are not null. Mask bits begin at the highest of the first byte: with row kind two
 * for it (1, then 2), then one per field, 1 for null; padded to whole bytes.
 */
export function rowDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const columns = serializer.children.map((child) => decoderOf(child.serializer));
  const kindBits = serializer.details?.of === 'row' && serializer.details.hasKind ? 2 : 0;
  const maskBytes = Math.ceil((columns.length + kindBits) / 8);
  return {
    delimited: columns.every((column) => column.delimited),
    width: undefined,
    read: (cursor, bounded) => {
      // Copied, as reading the fields may move the window.
      const mask = [...cursor.bytes('mask', maskBytes)];
      const change = kindBits === 0 ? 0 : bit(mask, 0) + 2 * bit(mask, 1);
      const isNull = (index: number) => bit(mask, index + kindBits) === 1;
      const values = readColumns(cursor, bounded, columns, isNull);
      return { kind: 'row', change: ROW_CHANGES[change] ?? '+I', names: undefined, values };
    },
  };
}

function bit(mask: readonly number[], index: number): number {
  return ((mask[index >> 3] as number) >> (7 - (index & 7))) & 1;
}

/** Columns in order; one that hides where the next begins is the last. */
export function readColumns(
  cursor: Cursor,
  bounded: boolean,
  columns: readonly Decoder[],
  isNull: (index: number) => boolean,
): readonly Value[] {
  const values: Value[] = [];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as Decoder;
    if (isNull(i)) {
      values.push(null);
      continue;
    }
    const lastOne = bounded && !column.delimited;
    values.push(column.read(cursor, lastOne));
    if (lastOne && cursor.left === 0) break;
  }
  return values;
}
