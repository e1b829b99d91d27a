import type { Cursor } from '#formats/bytes';
import type { JavaClass, JavaObject, JavaValue } from './java-value.ts';

const MAGIC = 0xaced;
const VERSION = 5;
const FIRST_HANDLE = 0x7e0000;

const NULL = 0x70;
const REFERENCE = 0x71;
const CLASS_DESCRIPTION = 0x72;
const OBJECT = 0x73;
const STRING = 0x74;
const ARRAY = 0x75;
const CLASS = 0x76;
const BLOCK_DATA = 0x77;
const END_BLOCK_DATA = 0x78;
const RESET = 0x79;
const LONG_BLOCK_DATA = 0x7a;
const LONG_STRING = 0x7c;
const PROXY_CLASS_DESCRIPTION = 0x7d;
const ENUM = 0x7e;

const HAS_WRITE_METHOD = 0x01;
const SERIALIZABLE = 0x02;
const EXTERNALIZABLE = 0x04;
const BLOCK_EXTERNALS = 0x08;

interface ClassDescription {
  readonly kind: 'description';
  readonly className: string;
  readonly flags: number;
  readonly fields: readonly { readonly type: string; readonly name: string }[];
  parent: ClassDescription | undefined;
}

type Content = JavaValue | ClassDescription | Uint8Array;

interface Stream {
  readonly cursor: Cursor;
  /** Everything that can be referred to later, in order. */
  readonly handles: Content[];
}

/**
 * Reads one complete Java object stream: `AC ED 00 05`, then one object (Java Object Serialization Specification,
 * protocol version 2). Nothing tells its length; the grammar does. No class is ever loaded.
 */
export function readObjectStream(cursor: Cursor, field: string): JavaValue {
  return cursor.within(field, () => {
    const magic = cursor.uint16('magic');
    if (magic !== MAGIC) cursor.fail('magic', `expected aced, found ${magic.toString(16).padStart(4, '0')}`);
    const version = cursor.uint16('version');
    if (version !== VERSION) cursor.fail('version', `expected ${VERSION}, found ${version}`);
    return readValue({ cursor, handles: [] }, 'object');
  });
}

function readValue(stream: Stream, field: string): JavaValue {
  const content = stream.cursor.within(field, () => readContent(stream));
  if (content instanceof Uint8Array || content === END) return stream.cursor.fail(field, 'expected an object');
  if (isDescription(content)) return { kind: 'class', className: content.className };
  return content;
}

/** Marks the end of annotations. */
const END: JavaClass = { kind: 'class', className: '' };

function readContent(stream: Stream): Content {
  const { cursor } = stream;
  const code = readCode(stream);
  switch (code) {
    case NULL:
      return null;
    case REFERENCE:
      return readReference(stream);
    case CLASS_DESCRIPTION:
      return readClassDescription(stream);
    case PROXY_CLASS_DESCRIPTION:
      return readProxyDescription(stream);
    case OBJECT:
      return readObject(stream);
    case STRING:
      return remember(stream, cursor.utf('string'));
    case LONG_STRING:
      return remember(stream, readLongString(cursor));
    case ARRAY:
      return readArray(stream);
    case CLASS:
      return remember(stream, { kind: 'class', className: requireDescription(stream).className });
    case ENUM:
      return readEnum(stream);
    case BLOCK_DATA:
      return cursor.bytes('block', cursor.uint8('length'));
    case LONG_BLOCK_DATA:
      return cursor.blob('block');
    case END_BLOCK_DATA:
      return END;
    default:
      return cursor.fail('code', `expected 70 to 7e, found ${code.toString(16).padStart(2, '0')}`);
  }
}

function readCode({ cursor, handles }: Stream): number {
  for (;;) {
    const code = cursor.uint8('code');
    if (code !== RESET) return code;
    handles.length = 0;
  }
}

function remember<T extends Content>(stream: Stream, content: T): T {
  stream.handles.push(content);
  return content;
}

function readReference({ cursor, handles }: Stream): Content {
  const handle = cursor.int32('reference') - FIRST_HANDLE;
  const content = handles[handle];
  return content === undefined
    ? cursor.fail('reference', `expected one of ${handles.length} handles, found ${handle}`)
    : content;
}

function readLongString(cursor: Cursor): string {
  const length = cursor.size('length');
  // Only strings of more than 64 kB; their text is of no interest here.
  cursor.skip('string', length);
  return `(${length} bytes of text)`;
}

/** `name: utf  uid: int64  flags: uint8  fields: int16 × field  annotations  parent` */
function readClassDescription(stream: Stream): ClassDescription {
  const { cursor } = stream;
  const className = cursor.utf('class');
  cursor.skip('serialVersionUID', 8);
  const handle = stream.handles.push(END) - 1;
  const flags = cursor.uint8('flags');
  const fields = cursor.times('fields', cursor.uint16('fields'), () => {
    const type = String.fromCharCode(cursor.uint8('type'));
    const name = cursor.utf('name');
    if (type === '[' || type === 'L') readValue(stream, 'typeName');
    return { type, name };
  });
  const description: ClassDescription = { kind: 'description', className, flags, fields, parent: undefined };
  stream.handles[handle] = description;
  readAnnotations(stream, []);
  description.parent = readDescription(stream);
  return description;
}

function readProxyDescription(stream: Stream): ClassDescription {
  const { cursor } = stream;
  const handle = stream.handles.push(END) - 1;
  const names = cursor.list('interfaces', 2, () => cursor.utf('interface'));
  const className = `proxy of ${names.join(', ')}`;
  const description: ClassDescription = {
    kind: 'description',
    className,
    flags: SERIALIZABLE,
    fields: [],
    parent: undefined,
  };
  stream.handles[handle] = description;
  readAnnotations(stream, []);
  description.parent = readDescription(stream);
  return description;
}

function readDescription(stream: Stream): ClassDescription | undefined {
  const content = stream.cursor.within('class', () => readContent(stream));
  if (content === null) return undefined;
  return isDescription(content) ? content : stream.cursor.fail('class', 'expected the description of a class');
}

function requireDescription(stream: Stream): ClassDescription {
  return readDescription(stream) ?? stream.cursor.fail('class', 'expected the description of a class, found null');
}

function isDescription(content: Content): content is ClassDescription {
  return typeof content === 'object' && content !== null && 'kind' in content && content.kind === 'description';
}

/** Superclasses come first; each has its fields, then, if it writes itself, annotations. */
function readObject(stream: Stream): JavaObject {
  const description = requireDescription(stream);
  const fields = new Map<string, JavaValue>();
  const annotations: (JavaValue | Uint8Array)[] = [];
  const object = remember(stream, { kind: 'object' as const, className: description.className, fields, annotations });
  for (const level of lineage(stream, description)) {
    if (level.flags & SERIALIZABLE) {
      for (const { type, name } of level.fields) fields.set(name, readField(stream, type, name));
      if (level.flags & HAS_WRITE_METHOD) readAnnotations(stream, annotations);
    } else if (level.flags & EXTERNALIZABLE) {
      if (!(level.flags & BLOCK_EXTERNALS)) stream.cursor.fail('flags', 'an externalizable of protocol 1 has no end');
      readAnnotations(stream, annotations);
    }
  }
  return object;
}

function lineage(stream: Stream, description: ClassDescription): readonly ClassDescription[] {
  const levels: ClassDescription[] = [];
  for (let level: ClassDescription | undefined = description; level !== undefined; level = level.parent) {
    if (levels.includes(level)) stream.cursor.fail('class', `${level.className} is its own superclass`);
    levels.unshift(level);
  }
  return levels;
}

function readField(stream: Stream, type: string, name: string): JavaValue {
  const { cursor } = stream;
  switch (type) {
    case 'B':
      return cursor.int8(name);
    case 'C':
      return String.fromCharCode(cursor.uint16(name));
    case 'D':
      return cursor.float64(name);
    case 'F':
      return cursor.float32(name);
    case 'I':
      return cursor.int32(name);
    case 'J':
      return cursor.int64(name);
    case 'S':
      return cursor.int16(name);
    case 'Z':
      return cursor.bool(name);
    case 'L':
    case '[':
      return readValue(stream, name);
    default:
      return cursor.fail(name, `expected a Java type, found ${JSON.stringify(type)}`);
  }
}

function readArray(stream: Stream): JavaValue {
  const { cursor } = stream;
  const { className } = requireDescription(stream);
  const handle = stream.handles.push(END) - 1;
  const type = className.charAt(1);
  const items =
    type === 'B' ? cursor.blob('items').slice() : cursor.list('items', 1, () => readField(stream, type, 'item'));
  const array = { kind: 'array' as const, className, items };
  stream.handles[handle] = array;
  return array;
}

function readEnum(stream: Stream): JavaValue {
  const { className } = requireDescription(stream);
  const handle = stream.handles.push(END) - 1;
  const constant = readValue(stream, 'constant');
  const value = { kind: 'enum' as const, className, constant: typeof constant === 'string' ? constant : '' };
  stream.handles[handle] = value;
  return value;
}

function readAnnotations(stream: Stream, annotations: (JavaValue | Uint8Array)[]): void {
  for (;;) {
    const content = stream.cursor.within('annotation', () => readContent(stream));
    if (content === END) return;
    if (content instanceof Uint8Array) annotations.push(content.slice());
    else if (!isDescription(content)) annotations.push(content);
  }
}
