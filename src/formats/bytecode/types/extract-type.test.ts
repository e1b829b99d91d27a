import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { zlibUnpacker } from '#fixtures/class-fixture';
import { bytesSource } from '#formats/bytes';
import { type ClassFile, parseFieldDescriptor, readClass } from '#formats/classfile';
import { classesOf, openArchive } from '#formats/jar';
import { extractType } from './extract-type.ts';
import type { TypeVerdict } from './verdict.ts';

const FOLDER = join(import.meta.dirname, '../../../../fixtures/types');
const classes = new Map<string, ClassFile>();
const find = (name: string) => classes.get(name);

beforeAll(async () => {
  const source = bytesSource(new Uint8Array(readFileSync(join(FOLDER, 'types.jar'))), 'types.jar');
  const archive = await openArchive(source, { unpacker: zlibUnpacker });
  for await (const batch of classesOf(archive, 17, zlibUnpacker, () => {})) {
    for (const { bytes, source: path } of batch) {
      const one = readClass(bytes, path);
      classes.set(one.name, one);
    }
  }
});

/** What the real Flink said: the kind of serializer and, of a POJO, those of its fields by name; and what it logged. */
type Answers = Readonly<Record<string, { readonly verdict: string; readonly log: readonly string[] }>>;

const answersOf = (version: string) =>
  JSON.parse(readFileSync(join(FOLDER, `flink-${version}.json`), 'utf8')) as Answers;

const shown = ({ serializer, fields }: TypeVerdict) =>
  [
    serializer,
    ...fields.map(({ name, verdict }) => `${name}:${verdict.serializer.replace('record', 'pojo')}`).sort(),
  ].join(' ');

/** The minor version is zero in every class: a place where no attributes are. */
const NO_ATTRIBUTES = 4;

/** Classes of the JDK are not at hand here, so Flink's lines about them are not ours. */
const isOurs = (line: string) => !/(?:^|class |Class )java\./.test(line);

describe.each([
  ['1.17.2', { major: 1, minor: 17 }],
  ['1.20.3', { major: 1, minor: 20 }],
  ['2.3.0', { major: 2, minor: 3 }],
])('as Flink %s', (version, flink) => {
  const answers = Object.entries(answersOf(version)).filter(([name]) => !name.includes('Made'));

  it.each(answers)('sees %s', (name, { verdict, log }) => {
    const ours = extractType({ kind: 'class', name, arguments: [] }, flink, find);
    expect(shown(ours.verdict)).toBe(verdict);
    if (ours.verdict.because.code === 'class-not-found') return;
    const lines = ours.log.filter(({ level }) => level === 'INFO').map(({ text }) => text);
    expect(lines).toEqual(log.filter(isOurs));
  });
});

describe('says why', () => {
  const because = (name: string, flink = { major: 1, minor: 20 }) =>
    extractType({ kind: 'class', name: `sample/${name}`, arguments: [] }, flink, find).verdict.because;

  it.each([
    ['Pojos$Good', { code: 'all-fields-valid' }],
    [
      'Pojos$Neither',
      { code: 'invalid-field', field: 'id', owner: 'sample/Pojos$Neither', missing: ['getter', 'setter'] },
    ],
    ['Pojos$NoSetter', { code: 'invalid-field', field: 'id', owner: 'sample/Pojos$NoSetter', missing: ['setter'] }],
    ['Pojos$ChainedChild', { code: 'invalid-field', field: 'id', owner: 'sample/Pojos$Chained', missing: ['setter'] }],
    ['Pojos$Shadowing', { code: 'duplicate-field', field: 'id', owner: 'sample/Pojos$Good' }],
    ['Pojos$CustomChild', { code: 'custom-serialization', method: 'readObject', owner: 'sample/Pojos$Custom' }],
    ['Pojos$NoConstructor', { code: 'no-default-constructor' }],
    ['Pojos$HiddenConstructor', { code: 'hidden-constructor' }],
    ['Pojos$Abstract', { code: 'abstract' }],
    ['Pojos$MadeChild', { code: 'factory', factory: 'Lsample/Pojos$Factory;' }],
    ['Pojos$Listing', { code: 'invalid-field', field: 'size', owner: 'java/util/ArrayList', missing: ['setter'] }],
    ['Points$Point', { code: 'components' }],
    ['Missing', { code: 'class-not-found', name: 'sample/Missing' }],
  ])('%s', (name, expected) => {
    expect(because(name)).toEqual(expected);
  });
});

it('comes to an end where types branch at every level', () => {
  const template = classes.get('sample/Pojos$Fields') as ClassFile;
  // Two fields of the next class in each: two to the power of sixty parts.
  const level = (n: number): ClassFile => {
    const fields = template.fields.slice(0, 2).map((field, i) => branch(field, `f${i}`, `L${n + 1};`));
    const { source, bytes, pool, major, minor, access, superName, interfaces, methods, section, index } = template;
    const frame = { source, bytes, pool, major, minor, access, superName, interfaces, methods, section, index };
    return { ...frame, name: `${n}`, fields, attributesAt: NO_ATTRIBUTES };
  };
  const branch = (field: ClassFile['fields'][number], name: string, descriptor: string): typeof field => {
    const { classFile, access, pool, index } = field;
    return { classFile, access, pool, index, name, descriptor, section: 'fields', attributesAt: NO_ATTRIBUTES };
  };
  const levels = Array.from({ length: 60 }, (_, n) => level(n));
  const lookup = (name: string) => levels[Number(name)];
  expect(() => extractType({ kind: 'class', name: '0', arguments: [] }, { major: 1, minor: 20 }, lookup)).not.toThrow();
});

it('survives classes that inherit in a ring, and types without end', () => {
  const [good, neither] = [classes.get('sample/Pojos$Good'), classes.get('sample/Pojos$Neither')];
  const ring = (name: string) => (name === 'A' ? ({ ...good, name: 'A', superName: 'A' } as ClassFile) : neither);
  expect(extractType({ kind: 'class', name: 'A', arguments: [] }, { major: 2, minor: 0 }, ring)).toBeDefined();
  const deep = parseFieldDescriptor(`${'['.repeat(150)}Lsample/Pojos$Good;`);
  expect(extractType(deep, { major: 2, minor: 0 }, find).verdict.serializer).toBe('array');
});
