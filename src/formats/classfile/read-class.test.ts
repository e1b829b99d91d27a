import { describe, expect, it } from 'vitest';
import { classBytes, classFixture, classPaths, memberOf } from '#fixtures/class-fixture';
import { FormatError } from '#formats/bytes';
import { ACCESS, has } from './access.ts';
import { javaOf, readClass } from './read-class.ts';
import { createStringTable } from './string-table.ts';

describe('the frame', () => {
  it.each([
    ['java8/clinic/Clinic', 8],
    ['java11/clinic/Clinic', 11],
    ['java17/clinic/Shapes', 17],
    ['java25/clinic/Triage', 25],
    ['kotlin/clinic/Patient', 8],
    ['scala/clinic/Reading', 8],
  ])('%s is for Java %i', (path, java) => {
    const { major, minor, name } = classFixture(path);
    expect({ java: javaOf(major), minor, name }).toEqual({ java, minor: 0, name: path.slice(path.indexOf('/') + 1) });
  });

  it('tells the declaration', () => {
    const clinic = classFixture('java8/clinic/Clinic');
    expect(clinic).toMatchObject({ superName: 'java/util/ArrayList', interfaces: ['java/util/concurrent/Callable'] });
    expect(has(clinic.access, ACCESS.public | ACCESS.abstract)).toBe(true);
    expect(clinic.fields.map(({ name, descriptor }) => `${name} ${descriptor}`).slice(-3)).toEqual([
      'entry Ljava/util/Map$Entry;',
      'ward Lclinic/Clinic$Ward;',
      'items [Ljava/lang/Comparable;',
    ]);
    expect(memberOf(clinic, 'entry').access).toBe(ACCESS.protected | ACCESS.transient | ACCESS.volatile);
    expect(memberOf(clinic, 'concat')).toMatchObject({
      index: 2,
      descriptor: '(Ljava/lang/String;ILjava/lang/Object;)Ljava/lang/String;',
      access: ACCESS.public | ACCESS.static,
    });
  });

  it('has no superclass where there is none', () => {
    expect(classFixture('java17/module-info')).toMatchObject({ name: 'module-info', superName: undefined });
  });

  it.each(classPaths())('%s is the same with a shared table of texts', (path) => {
    const table = createStringTable();
    const names = ({ methods, fields }: ReturnType<typeof readClass>) =>
      [...methods, ...fields].map(({ name, descriptor }) => name + descriptor);
    const alone = readClass(classBytes(path), path);
    expect(names(readClass(classBytes(path), path, table))).toEqual(names(alone));
    expect(names(readClass(classBytes(path), path, table))).toEqual(names(alone));
  });
});

const CIRCLE = classBytes('java17/clinic/Shapes$Circle');

describe('refuses', () => {
  it.each<[string, Uint8Array, string]>([
    ['what is no class', Uint8Array.of(80, 75, 3, 4), 'C > magic at byte 0: not a class: it begins with 504b0304'],
    ['nothing', new Uint8Array(), 'C > magic at byte 0: expected 4 more bytes, found 0'],
    ['a version before the first', changed(6, 0, 44), 'C > major at byte 6: expected 45 or more, found 44'],
    ['more constants than fit', changed(8, 255, 255), 'C > constants at byte 8: expected a count of 1 to'],
    ['an unknown constant', changed(10, 99), 'C > constants[1] at byte 10: expected the tag of a constant, found 99'],
    ['a cut within the constants', CIRCLE.slice(0, 100), 'at byte'],
    ['a cut within the attributes', CIRCLE.slice(0, -1), 'attributes['],
    ['more than a class', Uint8Array.of(...CIRCLE, 0), 'expected the end of the class, found 1 more bytes'],
  ])('%s', (_, bytes, message) => {
    expect(() => readClass(bytes, 'C')).toThrow(message);
  });

  it('every cut, with a FormatError', () => {
    for (let length = 0; length < CIRCLE.length; length++) {
      expect(() => readClass(CIRCLE.slice(0, length), 'C')).toThrow(FormatError);
    }
  });

  it('a length that lies, saying where', () => {
    const { methods } = readClass(CIRCLE, 'C');
    const at = methods[0]?.attributesAt ?? 0;
    const bytes = changed(at + 4, 0x7f);
    expect(() => readClass(bytes, 'C')).toThrow(
      /^C > methods\[0\] > attributes\[0\] at byte \d+: expected a length of 0 to/,
    );
  });

  it('a name that is no text, when it is asked for', () => {
    const bytes = CIRCLE.slice();
    const name = Buffer.from(bytes).indexOf('radius');
    bytes[name] = 0;
    const [field] = readClass(bytes, 'C').fields;
    expect(() => field?.name).toThrow(/^C > constants\[\d+\] at byte \d+: is not modified UTF-8$/);
  });

  it('a constant of another kind, or none', () => {
    const { pool } = readClass(CIRCLE, 'C');
    expect(() => pool.className(1)).toThrow(
      'constants[1] at byte 10: expected a constant of kind class, found a constant of kind method',
    );
    expect(() => pool.utf8(60_000)).toThrow(
      'constants[60000] at byte 8: expected a constant of kind utf8, but there are',
    );
    expect(() => pool.ownerOf(2)).toThrow('expected a field or method, found a constant of kind class');
  });

  function changed(at: number, ...values: readonly number[]): Uint8Array {
    const bytes = CIRCLE.slice();
    bytes.set(values, at);
    return bytes;
  }
});
