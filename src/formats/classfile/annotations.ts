import type { Cursor } from '#formats/bytes';
import { readAttribute, readList } from './attributes.ts';
import type { Member, Owner } from './class-file.ts';
import { type ConstantPool, TAG } from './constant-pool.ts';

export interface Annotation {
  /** A descriptor: `Lorg/apache/flink/api/common/typeinfo/TypeInfo;`. */
  readonly type: string;
  /** Whether reflection sees it. */
  readonly visible: boolean;
  readonly elements: readonly AnnotationElement[];
}

export interface AnnotationElement {
  readonly name: string;
  readonly value: ElementValue;
}

/** `of` is the letter of the primitive type: `B C D F I J S Z`. */
export type ElementValue =
  | { readonly kind: 'primitive'; readonly of: string; readonly value: number | bigint }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'enum'; readonly type: string; readonly name: string }
  /** A descriptor; `V` for `void.class`. */
  | { readonly kind: 'class'; readonly descriptor: string }
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'array'; readonly values: readonly ElementValue[] };

/** Type, number of elements. */
const ANNOTATION_WIDTH = 4;
/** Name, tag and at least two more bytes. */
const ELEMENT_WIDTH = 5;

/** Those reflection sees first, then those only in the file. Kotlin's and Scala's metadata is among them, unread. */
export function annotationsOf(owner: Owner): readonly Annotation[] {
  const visible = readAnnotations(owner, 'RuntimeVisibleAnnotations', true);
  const invisible = readAnnotations(owner, 'RuntimeInvisibleAnnotations', false);
  return invisible.length === 0 ? visible : [...visible, ...invisible];
}

/**
 * Annotations of the parameters of a method. Compilers leave out parameters they added themselves, so there may be fewer
 * than in the descriptor.
 */
export function parameterAnnotationsOf(method: Member): readonly (readonly Annotation[])[] {
  const visible = readParameters(method, 'RuntimeVisibleParameterAnnotations', true);
  const invisible = readParameters(method, 'RuntimeInvisibleParameterAnnotations', false);
  const count = Math.max(visible.length, invisible.length);
  return Array.from({ length: count }, (_, i) => [...(visible[i] ?? []), ...(invisible[i] ?? [])]);
}

/** What an element of an annotation is unless said otherwise. */
export function annotationDefaultOf(method: Member): ElementValue | undefined {
  return readAttribute(method, 'AnnotationDefault', (cursor) => readValue(cursor, method.pool, true));
}

/** `type: u2   elements: u2 count × { name: u2   value }` */
export function readAnnotation(cursor: Cursor, pool: ConstantPool, visible: boolean): Annotation {
  const type = pool.utf8(cursor.uint16('type'));
  const elements = readList(cursor, 'elements', ELEMENT_WIDTH, () => {
    const name = pool.utf8(cursor.uint16('name'));
    return { name, value: cursor.within('value', () => readValue(cursor, pool, visible)) };
  });
  return { type, visible, elements };
}

function readAnnotations(owner: Owner, name: string, visible: boolean): readonly Annotation[] {
  return readAttribute(owner, name, (cursor) => annotationList(cursor, owner.pool, visible)) ?? NONE;
}

function readParameters(owner: Owner, name: string, visible: boolean): readonly (readonly Annotation[])[] {
  const read = (cursor: Cursor) =>
    cursor.times('parameters', cursor.uint8('parameters'), () => annotationList(cursor, owner.pool, visible));
  return readAttribute(owner, name, read) ?? [];
}

function annotationList(cursor: Cursor, pool: ConstantPool, visible: boolean): readonly Annotation[] {
  return readList(cursor, 'annotations', ANNOTATION_WIDTH, () => readAnnotation(cursor, pool, visible));
}

function readValue(cursor: Cursor, pool: ConstantPool, visible: boolean): ElementValue {
  const tag = String.fromCharCode(cursor.uint8('tag'));
  switch (tag) {
    case 's':
      return { kind: 'string', value: pool.utf8(cursor.uint16('string')) };
    case 'e': {
      const type = pool.utf8(cursor.uint16('type'));
      return { kind: 'enum', type, name: pool.utf8(cursor.uint16('name')) };
    }
    case 'c':
      return { kind: 'class', descriptor: pool.utf8(cursor.uint16('class')) };
    case '@':
      return {
        kind: 'annotation',
        annotation: cursor.within('annotation', () => readAnnotation(cursor, pool, visible)),
      };
    case '[':
      return { kind: 'array', values: readList(cursor, 'values', 3, () => readValue(cursor, pool, visible)) };
    default:
      return readPrimitive(cursor, pool, tag);
  }
}

function readPrimitive(cursor: Cursor, pool: ConstantPool, of: string): ElementValue {
  if (!'BCDFIJSZ'.includes(of)) cursor.fail('tag', `expected one of B C D F I J S Z s e c @ [, found "${of}"`);
  const index = cursor.uint16('constant');
  return { kind: 'primitive', of, value: primitiveAt(pool, index, of) };
}

function primitiveAt(pool: ConstantPool, index: number, of: string): number | bigint {
  const { view } = pool;
  if (of === 'J') return view.getBigInt64(pool.valueAt(index, TAG.long));
  if (of === 'D') return view.getFloat64(pool.valueAt(index, TAG.double));
  if (of === 'F') return view.getFloat32(pool.valueAt(index, TAG.float));
  return view.getInt32(pool.valueAt(index, TAG.integer));
}

const NONE: readonly Annotation[] = [];
