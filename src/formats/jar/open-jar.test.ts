import { describe, expect, it } from 'vitest';
import { jarBytes } from '#fixtures/class-fixture';
import { type Packed, zipOf } from '#fixtures/zip-writer';
import { bytesSource } from '#formats/bytes';
import { JAR_LIMITS } from './jar.ts';
import { openJar } from './open-jar.ts';

const CLASS: Packed = { name: 'a/B.class', content: 'b'.repeat(100) };
const open = (bytes: Uint8Array, limits = JAR_LIMITS) => openJar(bytesSource(bytes, 'x.jar'), 'x.jar', limits);

describe('finds the entries of', () => {
  it.each<[string, Uint8Array, readonly string[]]>([
    ['what no tool needs to explain', zipOf([CLASS]), ['a/B.class']],
    ['an empty jar', zipOf([]), []],
    ['a jar behind a script', zipOf([CLASS], { prefix: '#!/bin/sh\nexec java -jar $0\n' }), ['a/B.class']],
    ['a jar with a comment', zipOf([CLASS], { comment: 'PK\u0005\u0006 not the end' }), ['a/B.class']],
    ['zip64', zipOf([CLASS, { name: 'c', large: true }], { zip64: true }), ['a/B.class', 'c']],
    [
      'zip64 behind a script',
      zipOf([{ ...CLASS, large: true }], { zip64: true, prefix: '#!/bin/sh\n' }),
      ['a/B.class'],
    ],
    ['data descriptors', zipOf([{ ...CLASS, descriptor: true }, { name: 'c' }]), ['a/B.class', 'c']],
    ['names beyond ASCII', zipOf([{ name: 'ä/世界.class' }]), ['ä/世界.class']],
  ])('%s', async (_, bytes, names) => {
    const jar = await open(bytes);
    expect(jar.problems).toEqual([]);
    expect(jar.entries.map(({ name }) => name)).toEqual(names);
  });

  it('what the JDK made', async () => {
    const { entries, problems } = await open(jarBytes('driver'));
    expect(problems).toEqual([]);
    expect(entries.filter(({ name }) => name.endsWith('.class'))).toMatchObject([
      { name: 'org/acme/Driver.class', method: 'deflated', size: 249 },
      { name: 'META-INF/versions/17/org/acme/Driver.class', size: 249 },
    ]);
  });
});

const BOMB = new Uint8Array(2 << 20);

describe('names and leaves out', () => {
  it.each<[string, string, readonly Packed[]]>([
    ['unsafe-name', 'climbing', [CLASS, { name: 'a/../../etc/passwd' }]],
    ['unsafe-name', 'absolute', [CLASS, { name: '/etc/passwd' }]],
    ['unsafe-name', 'with a drive', [CLASS, { name: 'C:/x.class' }]],
    ['unsafe-name', 'with backslashes', [CLASS, { name: '..\\x.class' }]],
    ['too-large', 'a bomb', [CLASS, { name: 'bomb', content: BOMB }]],
    ['too-large', 'more than a limit', [CLASS, { name: 'x', says: { size: 2 ** 30, packedSize: 2 ** 23, offset: 0 } }]],
    ['damaged', 'more than deflate can', [CLASS, { name: 'x', says: { size: 2 ** 20 } }]],
    ['damaged', 'stored in another size', [CLASS, { name: 'x', content: 'x', stored: true, says: { size: 2 } }]],
    ['overlap', 'the same bytes twice', [CLASS, { name: 'x', says: { offset: 0 } }]],
    ['overlap', 'bytes within another', [CLASS, { name: 'x', says: { offset: 35 } }]],
    ['truncated', 'bytes beyond the directory', [CLASS, { name: 'x', says: { offset: 10_000 } }]],
    ['unsupported', 'encrypted', [CLASS, { name: 'x', says: { flags: 1 } }]],
    ['unsupported', 'packed otherwise', [CLASS, { name: 'x', says: { method: 12 } }]],
  ])('%s: %s', async (code, _, files) => {
    const room = Buffer.alloc(code === 'too-large' && files[1]?.says ? 2 ** 23 : 0);
    const jar = await open(zipOf([...files, { name: 'room', content: room, stored: true }]));
    expect(jar.problems).toMatchObject([{ jar: 'x.jar', entry: files[1]?.name, code }]);
    expect(jar.entries.map(({ name }) => name)).toEqual(['a/B.class', 'room']);
  });

  it('the first of two of one name, as Java does', async () => {
    const jar = await open(zipOf([CLASS, { ...CLASS, content: 'later' }]));
    expect(jar.problems).toMatchObject([{ entry: 'a/B.class', code: 'duplicate', offset: 0 }]);
    expect(jar.entries).toMatchObject([{ name: 'a/B.class', size: 5 }]);
  });

  it('a missing zip64 field', async () => {
    const bytes = zipOf([CLASS, { name: 'x', says: { size: 0xffffffff } }]);
    expect((await open(bytes)).problems).toMatchObject([{ entry: 'x', code: 'damaged' }]);
  });

  it('more entries than allowed', async () => {
    const jar = await open(zipOf([CLASS, { name: 'b' }, { name: 'c' }]), { ...JAR_LIMITS, entries: 2 });
    expect(jar.problems).toMatchObject([{ entry: undefined, code: 'too-many' }]);
    expect(jar.entries.map(({ name }) => name)).toEqual(['a/B.class', 'b']);
  });

  it('what follows a broken place of the directory', async () => {
    const bytes = zipOf([CLASS, { name: 'b' }, { name: 'c' }]);
    const second = Buffer.from(bytes).lastIndexOf('b') - 46;
    bytes[second] = 0;
    const jar = await open(bytes);
    expect(jar.problems).toMatchObject([{ code: 'damaged', offset: second }]);
    expect(jar.entries.map(({ name }) => name)).toEqual(['a/B.class']);
  });
});

describe('refuses', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'x.jar > end record at byte 0: is missing: no jar, it begins with nothing'],
    ['a class', Uint8Array.of(0xca, 0xfe, 0xba, 0xbe), 'is missing: no jar, it begins with cafebabe'],
    ['a jar that is cut off', zipOf([CLASS]).slice(0, -30), 'end record at byte'],
    ['a directory of impossible size', broken(12), 'directory at byte'],
    ['a directory at an impossible place', broken(16), 'directory at byte'],
  ])('%s', async (_, bytes, message) => {
    await expect(open(bytes)).rejects.toThrow(message);
  });

  /** A number of the end record, made too large. */
  function broken(field: number): Uint8Array {
    const bytes = zipOf([CLASS]);
    bytes[bytes.length - 22 + field + 2] = 0x7f;
    return bytes;
  }
});
