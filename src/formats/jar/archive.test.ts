import { describe, expect, it } from 'vitest';
import { jarBytes, zlibUnpacker } from '#fixtures/class-fixture';
import { type Packed, zipOf } from '#fixtures/zip-writer';
import { bytesSource } from '#formats/bytes';
import { readClass } from '#formats/classfile';
import { classesOf, openArchive } from './archive.ts';
import { JAR_LIMITS, type JarProblem } from './jar.ts';

const open = (bytes: Uint8Array, limits = JAR_LIMITS) =>
  openArchive(bytesSource(bytes, 'job.jar'), { unpacker: zlibUnpacker, limits });

async function classesIn(bytes: Uint8Array, java = 17, limits = JAR_LIMITS) {
  const problems: JarProblem[] = [];
  const found: { source: string; path: string; release: number | undefined; bytes: Uint8Array }[] = [];
  const archive = await open(bytes, limits);
  for await (const batch of classesOf(archive, java, zlibUnpacker, (one) => problems.push(one))) found.push(...batch);
  return { found, problems: [...archive.problems, ...problems] };
}

describe('what a jar says about itself', () => {
  it('its libraries, packed and stored', async () => {
    for (const name of ['fat', 'stored']) {
      const { manifest, layout, libraries, problems } = await open(jarBytes(name));
      expect(problems).toEqual([]);
      expect(layout.kind).toBe('plain');
      expect(manifest).toMatchObject({
        mainClass: 'clinic.Clinic',
        programClass: 'clinic.Ward',
        classPath: ['lib/a.jar', 'lib/b.jar'],
        multiRelease: false,
      });
      expect(libraries).toMatchObject([
        {
          jar: { name: 'job.jar!/lib/driver.jar' },
          manifest: { version: '1.2.3', multiRelease: true },
          artifacts: [{ group: 'org.acme', artifact: 'driver', version: '1.2.3' }],
          signatures: [],
        },
      ]);
      expect(libraries[0]?.services).toEqual(new Map([['org.acme.Driver', ['org.acme.First', 'org.acme.Second']]]));
    }
  });

  it('a value broken within a character', async () => {
    const { manifest } = await open(jarBytes('fat'));
    expect(manifest?.attributes.get('x-long')).toBe(
      '日本語のとても長い値 which is broken after 72 bytes, also in the middle of a character 長い長い長い長い',
    );
  });

  it('Spring Boot', async () => {
    const { layout, libraries } = await open(jarBytes('boot'));
    expect(layout).toMatchObject({ kind: 'spring-boot', classes: 'BOOT-INF/classes/' });
    expect(libraries.map(({ jar }) => jar.name)).toEqual(['job.jar!/BOOT-INF/lib/driver.jar']);
  });

  it('a web archive', async () => {
    const war = zipOf([
      { name: 'WEB-INF/classes/a/B.class' },
      { name: 'WEB-INF/lib/d.jar', content: jarBytes('driver') },
    ]);
    const { layout, libraries } = await open(war);
    expect(layout).toMatchObject({ kind: 'war', classes: 'WEB-INF/classes/' });
    expect(libraries).toHaveLength(1);
  });

  it('its signature', async () => {
    expect((await open(jarBytes('signed'))).signatures).toEqual(['META-INF/ACME.SF', 'META-INF/ACME.EC']);
  });

  it('nothing at all', async () => {
    expect(await open(zipOf([]))).toMatchObject({ manifest: undefined, libraries: [], artifacts: [], problems: [] });
  });

  it('an artifact by its path', async () => {
    const name = 'META-INF/maven/g/a/pom.properties';
    const { artifacts } = await open(zipOf([{ name, content: '#x\r\nversion = 1.0 \r\n' }]));
    expect(artifacts).toEqual([{ group: 'g', artifact: 'a', version: '1.0' }]);
  });
});

describe('classes', () => {
  it.each([
    [8, undefined, 52],
    [16, undefined, 52],
    [17, 17, 61],
    [25, 17, 61],
  ])('of a multi-release jar on Java %i', async (java, release, major) => {
    const { found, problems } = await classesIn(jarBytes('driver'), java);
    expect(problems).toEqual([]);
    expect(found.map(({ path }) => path)).toEqual(['org/acme/Driver.class']);
    expect(found[0]?.release).toBe(release);
    expect(readClass(found[0]?.bytes as Uint8Array, 'x').major).toBe(major);
  });

  it('with where they lie', async () => {
    const { found } = await classesIn(jarBytes('boot'), 11);
    expect(found.map(({ source, path }) => [path, source])).toEqual([
      ['clinic/Clinic$1.class', 'job.jar!/BOOT-INF/classes/clinic/Clinic$1.class'],
      ['org/acme/Driver.class', 'job.jar!/BOOT-INF/lib/driver.jar!/org/acme/Driver.class'],
    ]);
  });

  it('not below META-INF/versions, where the manifest does not say so', async () => {
    const jar = zipOf([{ name: 'a/B.class' }, { name: 'META-INF/versions/9/a/B.class', content: 'x' }]);
    expect((await classesIn(jar)).found).toMatchObject([{ path: 'a/B.class', release: undefined }]);
  });

  it('with more bytes than one read takes', async () => {
    const files = Array.from({ length: 12 }, (_, i) => ({
      name: `a/C${i}.class`,
      content: Buffer.alloc(900_000, i),
      stored: i % 2 === 0,
      descriptor: i % 3 === 0,
    }));
    const { found, problems } = await classesIn(zipOf(files));
    expect(problems).toEqual([]);
    expect(found.map(({ path, bytes }) => [path, bytes.length, bytes[0]])).toEqual(
      files.map(({ name }, i) => [name, 900_000, i]),
    );
  });
});

const GOOD: Packed = { name: 'a/Good.class', content: 'good' };

describe('what cannot be used is named, and the rest is used', () => {
  it.each<[string, string, Packed]>([
    ['damaged', 'fewer bytes than it says', { name: 'a/X.class', content: 'hello', says: { size: 9 } }],
    ['damaged', 'more bytes than it says', { name: 'a/X.class', content: 'hello', says: { size: 3 } }],
    ['damaged', 'another checksum', { name: 'a/X.class', content: 'hello', says: { crc: 1 } }],
    [
      'damaged',
      'data that are not deflated',
      { name: 'a/X.class', content: 'hello', stored: true, says: { method: 8 } },
    ],
    ['damaged', 'no header at its place', { name: 'a/X.class', content: 'x'.repeat(300), says: { offset: 49 } }],
    ['too-deep', 'jars in jars in jars', { name: 'lib/a.jar', content: nested(3) }],
    ['damaged', 'a library that is none', { name: 'lib/a.jar', content: 'no jar' }],
    ['truncated', 'half a library', { name: 'lib/a.jar', content: jarBytes('driver').slice(0, 2000) }],
  ])('%s: %s', async (code, _, file) => {
    const { found, problems } = await classesIn(zipOf([GOOD, file]));
    expect(problems.map((one) => one.code)).toEqual([code]);
    expect(found.map(({ path }) => path)).toContain('a/Good.class');
  });

  it('beyond all that may be unpacked', async () => {
    const library = zipOf([{ name: 'b/B.class', content: 'b'.repeat(3000) }]);
    const jar = zipOf([GOOD, { name: 'lib/b.jar', content: library, stored: true }]);
    const { found, problems } = await classesIn(jar, 17, { ...JAR_LIMITS, totalBytes: 1000 });
    expect(found.map(({ path }) => path)).toEqual(['a/Good.class']);
    expect(problems).toMatchObject([{ jar: 'job.jar!/lib/b.jar', entry: 'b/B.class', code: 'too-large' }]);
  });

  function nested(levels: number): Uint8Array {
    const inner = levels === 0 ? zipOf([GOOD]) : nested(levels - 1);
    return zipOf([{ name: 'lib/n.jar', content: inner }]);
  }
});
