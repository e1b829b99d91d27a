import type { Fields, Opaque, Row, Value } from './value.ts';

/**
 * A value as JSON text. Whole numbers keep all their digits, also beyond 2^53. What JSON has no form for gets a member that
 * begins with `$`:
 *
 *     byte[]                     {"$bytes": "beef"}
 *     what cannot be read        {"$opaque": "com.Thing", "family": "kryo", "bytes": "beef"}
 *     rows that are no inserts   {"$change": "-D", "row": …}
 *     maps with other keys       {"$map": [[key, value], …]}
 */
export function toJson(value: Value): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'number':
      return Number.isFinite(value) ? String(value) : `"${value}"`;
    default:
      return objectToJson(value);
  }
}

function objectToJson(value: Exclude<Value, null | boolean | number | bigint | string>): string {
  if (value instanceof Uint8Array) return `{"$bytes":"${toHex(value)}"}`;
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
  return `{"$opaque":${text[0]},"family":${text[1]},"bytes":"${toHex(bytes)}"}`;
}

function membersToJson(members: readonly (readonly [string, Value])[]): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${toJson(value)}`).join(',')}}`;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}
