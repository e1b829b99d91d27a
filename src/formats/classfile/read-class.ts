import { Cursor } from '#formats/bytes';
import { countOf, skipAttributes } from './attributes.ts';
import type { ClassFile, Member } from './class-file.ts';
import { ConstantPool } from './constant-pool.ts';
import { createClassTable, type StringTable } from './string-table.ts';

const MAGIC = 0xcafebabe | 0;
const OLDEST_MAJOR = 45;
/** Access, name, descriptor, number of attributes. */
const MEMBER_WIDTH = 8;

/**
 * Reads a compiled class, of any version: classes of a Java that does not exist yet have the same frame.
 *
 *     magic: int32   minor: u2   major: u2   constants
 *     access: u2   name: u2   super: u2   interfaces: u2 count × u2
 *     fields: u2 count × member   methods: u2 count × member   attributes
 *     member      access: u2   name: u2   descriptor: u2   attributes
 *     attributes  u2 count × { name: u2   length: u4   bytes }
 *
 * The frame is checked here; what is in attributes is read when asked (`signatureOf`, `annotationsOf`, `codeOf` …).
 *
 * @param source what errors call it, such as its path in a jar
 * @param strings `createStringTable()` for all classes of a jar makes reading faster
 * @throws FormatError if the frame is broken, as everything that reads more of the class does for its part
 */
export function readClass(bytes: Uint8Array, source: string, strings: StringTable = createClassTable()): ClassFile {
  const cursor = new Cursor(bytes, source);
  const magic = cursor.int32('magic');
  if (magic !== MAGIC) cursor.fail('magic', `not a class: it begins with ${hex(magic)}`);
  const minor = cursor.uint16('minor');
  const major = cursor.uint16('major');
  if (major < OLDEST_MAJOR) cursor.fail('major', `expected ${OLDEST_MAJOR} or more, found ${major}`);
  const pool = new ConstantPool(cursor, bytes, strings);
  cursor.moveTo(pool.end);

  const access = cursor.uint16('access');
  const name = pool.className(cursor.uint16('name'));
  const superName = pool.optionalClassName(cursor.uint16('super'));
  const interfaces = readInterfaces(cursor, pool);
  const frame = { source, bytes, pool, major, minor, access, name, superName, interfaces };
  return new ReadClass(frame, cursor);
}

/** The Java version a class needs at least: 52 is 8; 45 to 48 are 1.1 to 1.4, given as 1 to 4. */
export function javaOf(major: number): number {
  return Math.max(1, major - 44);
}

type Frame = Pick<
  ClassFile,
  'source' | 'bytes' | 'pool' | 'major' | 'minor' | 'access' | 'name' | 'superName' | 'interfaces'
>;

class ReadClass implements ClassFile {
  readonly section = 'class';
  readonly index = -1;
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly pool: ConstantPool;
  readonly major: number;
  readonly minor: number;
  readonly access: number;
  readonly name: string;
  readonly superName: string | undefined;
  readonly interfaces: readonly string[];
  readonly attributesAt: number;
  readonly #fieldsAt: number;
  readonly #methodsAt: number;
  #fields: readonly Member[] | undefined;
  #methods: readonly Member[] | undefined;

  constructor(frame: Frame, cursor: Cursor) {
    this.source = frame.source;
    this.bytes = frame.bytes;
    this.pool = frame.pool;
    this.major = frame.major;
    this.minor = frame.minor;
    this.access = frame.access;
    this.name = frame.name;
    this.superName = frame.superName;
    this.interfaces = frame.interfaces;
    this.#fieldsAt = cursor.position;
    skipMembers(cursor, 'fields');
    this.#methodsAt = cursor.position;
    skipMembers(cursor, 'methods');
    this.attributesAt = cursor.position;
    skipAttributes(cursor);
    if (cursor.left > 0) cursor.fail('attributes', `expected the end of the class, found ${cursor.left} more bytes`);
  }

  get fields(): readonly Member[] {
    this.#fields ??= membersAt(this, 'fields', this.#fieldsAt);
    return this.#fields;
  }

  get methods(): readonly Member[] {
    this.#methods ??= membersAt(this, 'methods', this.#methodsAt);
    return this.#methods;
  }
}

/** Texts are read when asked: most methods of most libraries never are. */
class ReadMember implements Member {
  readonly classFile: ClassFile;
  readonly section: 'fields' | 'methods';
  readonly index: number;
  readonly attributesAt: number;
  /** Where its flags are written. */
  readonly #at: number;

  constructor(classFile: ClassFile, section: 'fields' | 'methods', index: number, at: number) {
    this.classFile = classFile;
    this.section = section;
    this.index = index;
    this.#at = at;
    this.attributesAt = at + MEMBER_WIDTH - 2;
  }

  get pool(): ConstantPool {
    return this.classFile.pool;
  }

  get access(): number {
    return this.pool.view.getUint16(this.#at);
  }

  get name(): string {
    return this.pool.utf8(this.pool.view.getUint16(this.#at + 2));
  }

  get descriptor(): string {
    return this.pool.utf8(this.pool.view.getUint16(this.#at + 4));
  }
}

function readInterfaces(cursor: Cursor, pool: ConstantPool): readonly string[] {
  const count = countOf(cursor, 'interfaces', 2);
  return count === 0 ? NONE : cursor.times('interfaces', count, () => pool.className(cursor.uint16('name')));
}

function skipMembers(cursor: Cursor, section: 'fields' | 'methods'): void {
  const count = countOf(cursor, section, MEMBER_WIDTH);
  cursor.times(section, count, () => {
    cursor.skip('declaration', MEMBER_WIDTH - 2);
    skipAttributes(cursor);
  });
}

function membersAt(classFile: ClassFile, section: 'fields' | 'methods', at: number): readonly Member[] {
  return classFile.pool.readAt(at, (cursor) =>
    cursor.times(section, cursor.uint16(section), (index) => {
      const member = new ReadMember(classFile, section, index, cursor.position);
      cursor.skip('declaration', MEMBER_WIDTH - 2);
      skipAttributes(cursor);
      return member;
    }),
  );
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}

const NONE: readonly string[] = [];
