import type { Cursor } from '#formats/bytes';
import type { Serializer } from '../serializers/serializer.ts';
import { copyOf, type Decoder, delimited, lateDecoder, opaque } from './decoder.ts';
import { decodeUtf8 } from './utf8.ts';
import { fields, type Value } from './value.ts';

/** Avro's JSON schema, as far as it matters here. Nothing in it is believed. */
type Schema = unknown;

/** Where in the schema: which types it has named so far, and how deep. */
interface Scope {
  readonly known: Map<string, Decoder>;
  readonly namespace: string;
  readonly depth: number;
}

/** Schemas of real records are ten levels deep or so. */
const MOST_DEPTH = 200;

/**
 * Avro records are not in Avro's binary form but in Flink's own: fixed-width numbers, int32 lengths and branches, blocks
 * counted by unsigned varints. The schema is in the snapshot.
 */
export function avroDecoder(serializer: Serializer): Decoder {
  const text = serializer.details?.of === 'avro' ? serializer.details.schema : '';
  const schema = parseSchema(text);
  if (schema === undefined) return opaque('avro', serializer.typeName ?? 'a record whose schema is no JSON');
  return decoderOfSchema(schema, { known: new Map(), namespace: '', depth: 0 });
}

function parseSchema(text: string): Schema {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const PRIMITIVES: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['null', delimited(() => null, 0)],
  ['boolean', delimited((cursor) => cursor.bool('boolean'), 1)],
  ['int', delimited((cursor) => cursor.int32('int'), 4)],
  ['long', delimited((cursor) => cursor.int64('long'), 8)],
  ['float', delimited((cursor) => cursor.float32('float'), 4)],
  ['double', delimited((cursor) => cursor.float64('double'), 8)],
  ['string', delimited((cursor) => decodeUtf8(cursor.blob('string')))],
  ['bytes', delimited((cursor) => copyOf(cursor.blob('bytes')))],
]);

function decoderOfSchema(schema: Schema, outer: Scope): Decoder {
  const scope = { ...outer, depth: outer.depth + 1 };
  if (typeof schema === 'string') return ofName(schema, scope);
  if (scope.depth > MOST_DEPTH) return opaque('avro', `a schema of more than ${MOST_DEPTH} levels`);
  if (Array.isArray(schema)) return unionDecoder(schema.map((branch) => decoderOfSchema(branch, scope)));
  if (!isObject(schema)) return opaque('avro', 'a value without schema');
  const { type } = schema;
  if (typeof type !== 'string') return decoderOfSchema(type, scope);
  switch (type) {
    case 'record':
    case 'error':
      return recordDecoder(schema, scope);
    case 'enum':
      return remember(schema, scope, enumDecoder(schema));
    case 'fixed':
      return remember(schema, scope, fixedDecoder(schema));
    case 'array':
      return arrayDecoder(decoderOfSchema(schema.items, scope));
    case 'map':
      return mapDecoder(decoderOfSchema(schema.values, scope));
    default:
      return ofName(type, scope);
  }
}

/** A primitive, or a type that was or will be defined under this name. */
function ofName(name: string, { known, namespace }: Scope): Decoder {
  const primitive = PRIMITIVES.get(name);
  if (primitive !== undefined) return primitive;
  return lateDecoder(
    () => known.get(name) ?? known.get(`${namespace}.${name}`) ?? opaque('avro', `${name}, which the schema lacks`),
  );
}

function recordDecoder(schema: SchemaObject, scope: Scope): Decoder {
  const { fullName, namespace } = nameOf(schema, scope.namespace);
  const parts = Array.isArray(schema.fields) ? schema.fields.filter(isObject) : [];
  const names = parts.map((part) => String(part.name));
  let own: readonly Decoder[] = [];
  const decoder = delimited((cursor) => {
    const values: Value[] = [];
    for (const part of own) values.push(part.read(cursor, false));
    return fields(fullName, names, values);
  });
  scope.known.set(fullName, decoder);
  own = parts.map((part) => decoderOfSchema(part.type, { ...scope, namespace }));
  return decoder;
}

function remember(schema: SchemaObject, { known, namespace }: Scope, decoder: Decoder): Decoder {
  known.set(nameOf(schema, namespace).fullName, decoder);
  return decoder;
}

function nameOf(schema: SchemaObject, outer: string): { readonly fullName: string; readonly namespace: string } {
  const name = String(schema.name);
  if (name.includes('.')) return { fullName: name, namespace: name.slice(0, name.lastIndexOf('.')) };
  const namespace = typeof schema.namespace === 'string' ? schema.namespace : outer;
  return { fullName: namespace === '' ? name : `${namespace}.${name}`, namespace };
}

/** `branch: int32`, then its value. */
function unionDecoder(branches: readonly Decoder[]): Decoder {
  return delimited((cursor) => {
    const branch = cursor.int32('branch');
    const decoder = branches[branch] ?? cursor.fail('branch', `expected 0 to ${branches.length - 1}, found ${branch}`);
    return decoder.read(cursor, false);
  });
}

function enumDecoder(schema: SchemaObject): Decoder {
  const symbols = Array.isArray(schema.symbols) ? schema.symbols.map(String) : [];
  return delimited((cursor) => {
    const index = cursor.int32('enum');
    return symbols[index] ?? cursor.fail('enum', `expected 0 to ${symbols.length - 1}, found ${index}`);
  }, 4);
}

function fixedDecoder(schema: SchemaObject): Decoder {
  const size = Number(schema.size);
  return delimited((cursor) => copyOf(cursor.bytes('fixed', size)));
}

function arrayDecoder(item: Decoder): Decoder {
  return delimited((cursor) => {
    const items: Value[] = [];
    readBlocks(cursor, item.width ?? 0, () => items.push(item.read(cursor, false)));
    return items;
  });
}

/** Keys are strings. */
function mapDecoder(value: Decoder): Decoder {
  return delimited((cursor) => {
    const entries = new Map<Value, Value>();
    readBlocks(cursor, 4, () => {
      const key = decodeUtf8(cursor.blob('key'));
      entries.set(key, value.read(cursor, false));
    });
    return entries;
  });
}

/** Items without bytes could be many in no space. */
const MOST_EMPTY = 100_000;

/** `count: varint`, that many items, and again, until a count of 0. */
function readBlocks(cursor: Cursor, width: number, readItem: () => void): void {
  for (;;) {
    const count = cursor.varint('block');
    if (count === 0) return;
    const most = width > 0 ? cursor.left / width : Math.max(cursor.left, MOST_EMPTY);
    if (count > most) cursor.fail('block', `expected 0 to ${Math.floor(most)} items, found ${count}`);
    for (let i = 0; i < count; i++) readItem();
  }
}

interface SchemaObject {
  readonly [key: string]: unknown;
}

function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
