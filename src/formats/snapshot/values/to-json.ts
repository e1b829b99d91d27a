import type { Fields, Opaque, Row, Value } from './value.ts';

/**
 * A value as JSON text. Whole numbers beyond 2^53 are strings of their digits, so that no reader rounds them. What JSON has no
 * form for:
 *
 *     byte[]                     {"base64": "vu8="}
 *     what cannot be read        {"opaque": "com.Thing", "family": "kryo", "base64": "vu8="}
 *     rows that are no inserts   {"$change": "-D", "row": …}
 *     maps with other keys       {"$map": [[key, value], …]}
 */
export function toJson(value: Value): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'bigint':
      return isSafe(value) ? String(value) : `"${value}"`;
    case 'boolean':
      return String(value);
    case 'number':
      return Number.isFinite(value) ? printNumber(value) : `"${value}"`;
    default:
      return objectToJson(value);
  }
}

/** As JavaScript does, but for the zero below zero, of which it forgets the sign. */
function printNumber(value: number): string {
  return value === 0 && 1 / value < 0 ? '-0' : String(value);
}

function objectToJson(value: Exclude<Value, null | boolean | number | bigint | string>): string {
  if (value instanceof Uint8Array) return `{"base64":"${toBase64(value)}"}`;
  if (isList(value)) return listToJson(value);
  if (isMap(value)) return mapToJson(value);
  switch (value.kind) {
    case 'fields':
      return fieldsToJson(value);
    case 'row':
      return rowToJson(value);
    case 'tagged':
      return `{${JSON.stringify(value.tag)}:${toJson(value.value)}}`;
    case 'opaque':
      return opaqueToJson(value);
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMap(value: Value): value is ReadonlyMap<Value, Value> {
  return value instanceof Map;
}

function listToJson(values: readonly Value[]): string {
  return `[${values.map(toJson).join(',')}]`;
}

function mapToJson(map: ReadonlyMap<Value, Value>): string {
  const entries = [...map];
  if (entries.some(([key]) => !isName(key))) return `{"$map":${listToJson(entries.map((entry) => [...entry]))}}`;
  return membersToJson(entries.map(([key, value]) => [String(key), value] as const));
}

/** Whether a key can be the name of a member. */
function isName(key: Value): boolean {
  return typeof key === 'string' || typeof key === 'number' || typeof key === 'bigint' || typeof key === 'boolean';
}

function fieldsToJson({ names, values }: Pick<Fields, 'names' | 'values'>): string {
  return membersToJson(values.map((value, index) => [names[index] ?? `f${index}`, value] as const));
}

function rowToJson({ change, names, values }: Row): string {
  const row = names === undefined ? listToJson(values) : fieldsToJson({ names, values });
  return change === '+I' ? row : `{"$change":"${change}","row":${row}}`;
}

function opaqueToJson({ type, family, bytes }: Opaque): string {
  const text = [type, family].map((one) => JSON.stringify(one));
  return `{"opaque":${text[0]},"family":${text[1]},"base64":"${toBase64(bytes)}"}`;
}

function membersToJson(members: readonly (readonly [string, Value])[]): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${toJson(value)}`).join(',')}}`;
}

function isSafe(value: bigint): boolean {
  return value >= -MOST_SAFE && value <= MOST_SAFE;
}

const MOST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

const DIGITS = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=');
const PADDING = 64;
const LATIN = new TextDecoder('latin1');

function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let i = 0, at = 0; i < bytes.length; i += 3, at += 4) {
    const left = bytes.length - i;
    const three = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text[at] = DIGITS[three >> 18] as number;
    text[at + 1] = DIGITS[(three >> 12) & 63] as number;
    text[at + 2] = DIGITS[left > 1 ? (three >> 6) & 63 : PADDING] as number;
    text[at + 3] = DIGITS[left > 2 ? three & 63 : PADDING] as number;
  }
  return LATIN.decode(text);
}
