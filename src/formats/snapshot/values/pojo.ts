import type { Cursor } from '#formats/bytes';
import type { Serializer, Subclass } from '../serializers/serializer.ts';
import { type Decoder, readOpaque } from './decoder.ts';
import type { DecoderOf } from './decoder-of.ts';
import { readColumns } from './row.ts';
import { fields, type Value } from './value.ts';

const IS_NULL = 1;
const NO_SUBCLASS = 2;
const IS_SUBCLASS = 4;
const IS_TAGGED_SUBCLASS = 8;

/**
 * A POJO: `flags: uint8`, then by flag
 *
 *     1 null
 *     2 the class itself: for each field of the snapshot  isNull: bool  [value]
 *     4 another subclass: its name: utf, then a value of its serializer
 *     8 a registered subclass: its tag: uint8, then a value of its serializer
 */
export function pojoDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const details = serializer.details?.of === 'pojo' ? serializer.details : { registered: [], others: [] };
  const own = serializer.children.map((child) => decoderOf(child.serializer));
  const names = serializer.children.map((child) => child.role);
  const type = serializer.typeName;
  const registered = details.registered.map((subclass) => subclassDecoder(subclass, decoderOf));
  const others = new Map(details.others.map((one) => [one.className, subclassDecoder(one, decoderOf)]));
  return {
    delimited: own.every((field) => field.delimited) && registered.every((one) => one?.delimited !== false),
    width: undefined,
    read: (cursor, bounded) => {
      const flags = cursor.uint8('flags');
      if (flags & IS_NULL) return null;
      if (flags & NO_SUBCLASS) return readFields(cursor, bounded, type, names, own);
      if (flags & IS_SUBCLASS) {
        const className = cursor.utf('subclass');
        return readSubclass(cursor, bounded, className, others.get(className));
      }
      if ((flags & IS_TAGGED_SUBCLASS) === 0) cursor.fail('flags', `expected 1, 2, 4 or 8, found ${flags}`);
      const tag = cursor.uint8('tag');
      if (tag >= registered.length) {
        cursor.fail('tag', `expected one of ${registered.length} registered subclasses, found ${tag}`);
      }
      return readSubclass(cursor, bounded, details.registered[tag]?.className ?? '', registered[tag]);
    },
  };
}

function subclassDecoder({ serializer }: Subclass, decoderOf: DecoderOf): Decoder | undefined {
  return serializer === undefined ? undefined : decoderOf(serializer);
}

function readSubclass(cursor: Cursor, bounded: boolean, className: string, decoder: Decoder | undefined): Value {
  if (decoder === undefined) return readOpaque(cursor, bounded, 'subclass', className);
  return cursor.within(className, () => decoder.read(cursor, bounded));
}

function readFields(
  cursor: Cursor,
  bounded: boolean,
  type: string | undefined,
  names: readonly string[],
  own: readonly Decoder[],
): Value {
  const values = readColumns(cursor, bounded, own, () => cursor.bool('isNull'));
  return fields(type, names, values);
}
