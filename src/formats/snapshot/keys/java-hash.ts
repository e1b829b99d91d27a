import type { Serializer } from '../serializers/serializer.ts';
import type { Value } from '../values/value.ts';

const TRUE_HASH = 1231;
const FALSE_HASH = 1237;
const CANONICAL_NAN = 0x7ff8000000000000n;

/**
 * The hash code a key has in Java, as far as it follows from its value: not that of POJOs, case classes, Avro records or
 * enums, whose code decides, nor that of SQL rows, which hash their bytes.
 *
 * @returns undefined if it cannot be told
 */
export function javaHash({ family, children }: Serializer, value: Value): number | undefined {
  if (value === null) return 0;
  switch (family) {
    case 'byte':
    case 'short':
    case 'int':
      return typeof value === 'number' ? value | 0 : undefined;
    case 'long':
      return typeof value === 'number' || typeof value === 'bigint' ? longHash(BigInt(value)) : undefined;
    case 'double':
      return typeof value === 'number' ? longHash(doubleBits(value)) : undefined;
    case 'float':
      return typeof value === 'number' ? floatBits(value) : undefined;
    case 'boolean':
      return value === true ? TRUE_HASH : FALSE_HASH;
    case 'string':
    case 'char':
      return typeof value === 'string' ? textHash(value) : undefined;
    case 'tuple':
      return Array.isArray(value)
        ? tupleHash(
            value,
            children.map((child) => child.serializer),
          )
        : undefined;
    default:
      return undefined;
  }
}

/** Of the UTF-16 units; of a single one it is the unit. */
function textHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

function longHash(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)));
}

function doubleBits(value: number): bigint {
  if (Number.isNaN(value)) return CANONICAL_NAN;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

function floatBits(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return view.getInt32(0);
}

/** The first field's, then 31 times that and the next. */
function tupleHash(values: readonly Value[], fields: readonly Serializer[]): number | undefined {
  let hash: number | undefined;
  for (const [index, field] of fields.entries()) {
    const own = javaHash(field, values[index] ?? null);
    if (own === undefined) return undefined;
    hash = hash === undefined ? own : (Math.imul(hash, 31) + own) | 0;
  }
  return hash;
}
