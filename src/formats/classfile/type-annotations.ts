import type { Cursor } from '#formats/bytes';
import { type Annotation, readAnnotation } from './annotations.ts';
import { readAttribute, readList } from './attributes.ts';
import type { Owner } from './class-file.ts';

/** An annotation on the use of a type, as in `List<@Nullable String>`. */
export interface TypeAnnotation extends Annotation {
  /** `target_type` of JVM specification table 4.7.20-A: 0x13 is the type of a field, 0x14 what a method returns. */
  readonly target: number;
  /** The numbers that belong to the target: which parameter, bound, exception or instruction. */
  readonly at: readonly number[];
  /** Which part of the type: pairs of kind (0 array, 1 nested, 2 bound of a wildcard, 3 argument) and argument. */
  readonly path: readonly number[];
}

/** Those reflection sees first, then those only in the file. */
export function typeAnnotationsOf(owner: Owner): readonly TypeAnnotation[] {
  return [
    ...readTypeAnnotations(owner, 'RuntimeVisibleTypeAnnotations', true),
    ...readTypeAnnotations(owner, 'RuntimeInvisibleTypeAnnotations', false),
  ];
}

/** Target, path, type, number of elements. */
const WIDTH = 6;

/** `target: u1   what belongs to it   path: u1 count × { kind: u1   argument: u1 }   annotation` */
function readTypeAnnotations(owner: Owner, name: string, visible: boolean): readonly TypeAnnotation[] {
  const read = (cursor: Cursor) =>
    readList(cursor, 'annotations', WIDTH, () => {
      const target = cursor.uint8('target');
      const at = readTarget(cursor, target);
      const path = [...cursor.bytes('path', cursor.uint8('path length') * 2)];
      return { target, at, path, ...readAnnotation(cursor, owner.pool, visible) };
    });
  return readAttribute(owner, name, read) ?? [];
}

function readTarget(cursor: Cursor, target: number): readonly number[] {
  if (target === 0x00 || target === 0x01 || target === 0x16) return [cursor.uint8('parameter')];
  if (target === 0x11 || target === 0x12) return [cursor.uint8('parameter'), cursor.uint8('bound')];
  if (target === 0x13 || target === 0x14 || target === 0x15) return [];
  if (target === 0x10 || target === 0x17) return [cursor.uint16('which')];
  if (target === 0x40 || target === 0x41) return readVariables(cursor);
  if (target >= 0x42 && target <= 0x46) return [cursor.uint16('which')];
  if (target >= 0x47 && target <= 0x4b) return [cursor.uint16('instruction'), cursor.uint8('argument')];
  return cursor.fail('target', `expected a target of annotations, found ${target}`, 'unknown');
}

/** Ranges of a local variable: start, length, number. */
function readVariables(cursor: Cursor): readonly number[] {
  const read = () => [cursor.uint16('start'), cursor.uint16('length'), cursor.uint16('variable')];
  return readList(cursor, 'ranges', 6, read).flat();
}
