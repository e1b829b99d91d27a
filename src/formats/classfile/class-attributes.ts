import type { Cursor } from '#formats/bytes';
import { readAttribute, readList, skipAttributes } from './attributes.ts';
import type { ClassFile, Owner } from './class-file.ts';
import type { ConstantPool } from './constant-pool.ts';

/** `InnerClasses` names every nested class the constants mention, not only the class's own. */
export interface InnerClass {
  readonly name: string;
  /** Undefined for a local or anonymous class. */
  readonly outer: string | undefined;
  /** Undefined for an anonymous class. */
  readonly simpleName: string | undefined;
  /** As in the source: this is what reflection calls its modifiers, also for the class itself. */
  readonly access: number;
}

/** Where a local or anonymous class stands. */
export interface EnclosingMethod {
  readonly owner: string;
  /** Undefined in a field's value or an initializer. */
  readonly name: string | undefined;
  readonly descriptor: string | undefined;
}

/** A component of a record, with attributes of its own. */
export interface RecordComponent extends Owner {
  readonly section: 'components';
  readonly name: string;
  readonly descriptor: string;
}

/** Such as `Job.java`; undefined if it was left out. */
export function sourceFileOf(classFile: ClassFile): string | undefined {
  return readAttribute(classFile, 'SourceFile', (cursor) => classFile.pool.utf8(cursor.uint16('name')));
}

export function innerClassesOf(classFile: ClassFile): readonly InnerClass[] {
  const { pool } = classFile;
  const read = (cursor: Cursor) =>
    readList(cursor, 'classes', 8, () => ({
      name: pool.className(cursor.uint16('class')),
      outer: pool.optionalClassName(cursor.uint16('outer')),
      simpleName: pool.optionalUtf8(cursor.uint16('name')),
      access: cursor.uint16('access'),
    }));
  return readAttribute(classFile, 'InnerClasses', read) ?? [];
}

/** What `Class.getModifiers` answers: a nested class's flags are in its entry of `InnerClasses`, not in the frame. */
export function modifiersOf(classFile: ClassFile): number {
  return innerClassesOf(classFile).find(({ name }) => name === classFile.name)?.access ?? classFile.access;
}

export function enclosingMethodOf(classFile: ClassFile): EnclosingMethod | undefined {
  const { pool } = classFile;
  return readAttribute(classFile, 'EnclosingMethod', (cursor) => {
    const owner = pool.className(cursor.uint16('class'));
    const method = cursor.uint16('method');
    return { owner, name: undefined, descriptor: undefined, ...(method === 0 ? {} : pool.nameAndType(method)) };
  });
}

/** The class whose private members this one may use; undefined for a host itself. */
export function nestHostOf(classFile: ClassFile): string | undefined {
  return readAttribute(classFile, 'NestHost', (cursor) => classFile.pool.className(cursor.uint16('host')));
}

export function nestMembersOf(classFile: ClassFile): readonly string[] {
  return namesIn(classFile, 'NestMembers');
}

/** The classes that may extend a sealed one; undefined if it is not sealed. */
export function permittedSubclassesOf(classFile: ClassFile): readonly string[] | undefined {
  return readAttribute(classFile, 'PermittedSubclasses', (cursor) => classList(cursor, classFile.pool));
}

/** The components of a record, in order; undefined if it is none. */
export function recordComponentsOf(classFile: ClassFile): readonly RecordComponent[] | undefined {
  const { pool } = classFile;
  const read = (cursor: Cursor) =>
    readList(cursor, 'components', 6, (index) => {
      const name = pool.utf8(cursor.uint16('name'));
      const descriptor = pool.utf8(cursor.uint16('descriptor'));
      const attributesAt = cursor.position;
      skipAttributes(cursor);
      return { pool, section: 'components' as const, index, attributesAt, name, descriptor };
    });
  return readAttribute(classFile, 'Record', read);
}

function namesIn(classFile: ClassFile, attribute: string): readonly string[] {
  return readAttribute(classFile, attribute, (cursor) => classList(cursor, classFile.pool)) ?? [];
}

function classList(cursor: Cursor, pool: ConstantPool): readonly string[] {
  return readList(cursor, 'classes', 2, () => pool.className(cursor.uint16('class')));
}
