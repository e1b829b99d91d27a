import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { crc32, gunzipSync, inflateRawSync } from 'node:zlib';
import { type ByteSource, bytesSource } from '#formats/bytes';
import {
  type Archive,
  classEntriesOf,
  groupsOf,
  JAR_LIMITS,
  type JarEntry,
  openArchive,
  type Unpacker,
  unpackEntry,
  unpackTogether,
} from '#formats/jar';
import type { ArchiveFacts } from '#preflight';
import type { CodePackage, CodeProblem, PackedClass } from './code-package.ts';
import { isRuleText, LARGEST_TEXT, MOST_TEXTS } from './rule-texts.ts';

/** Which variant of a multi-release jar counts: the Java that releases of Flink run on today. */
const JAVA = 17;

const UNPACKER: Unpacker = {
  // One piece of the right size; one byte more, or zlib asks again for nothing.
  inflateRaw: (packed, size) =>
    inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) }),
  gunzip: (members, size) => gunzipSync(members, { maxOutputLength: size, chunkSize: Math.max(64, size + 1) }),
  crc32: (bytes) => crc32(bytes),
};

/**
 * Opens a jar with the libraries in it. Its directory is read; classes are read and unpacked when they are asked for, so
 * the file stays open until the package is closed.
 *
 * @throws FormatError if it is no jar
 */
export async function openPackedJar(path: string, name = basename(path)): Promise<CodePackage> {
  const file = openSync(path, 'r');
  try {
    const opened = await packageIn(fileSource(file, name));
    return { ...opened, close: () => closeSync(file) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** The same of bytes in memory. */
export function packageOf(bytes: Uint8Array, name: string): Promise<CodePackage> {
  return packageIn(bytesSource(bytes, name));
}

function fileSource(file: number, name: string): ByteSource {
  const { size } = fstatSync(file);
  const readNow = (offset: number, length: number) => {
    const into = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    let filled = 0;
    while (filled < into.length) {
      const read = readSync(file, into, filled, into.length - filled, offset + filled);
      if (read === 0) break;
      filled += read;
    }
    return into.subarray(0, filled);
  };
  return { name, size, read: (offset, length) => Promise.resolve(readNow(offset, length)), readNow };
}

async function packageIn(source: ByteSource): Promise<CodePackage> {
  const { name } = source;
  const archive = await openArchive(source, { unpacker: UNPACKER, limits: JAR_LIMITS });
  const problems: CodeProblem[] = archive.problems.map(({ jar, entry, problem }) => ({
    entry: jar === name ? entry : [jar.slice(name.length + 2), entry].filter(Boolean).join('!/'),
    problem,
  }));
  const classes = new Map<string, EntryClass>();
  const facts = factsOf(archive, problems, classes);
  const expect = (names: readonly string[]) => expectAll(names.flatMap((name) => classes.get(name) ?? []));
  return { facts, classes, problems, flat: false, expect, close: () => {} };
}

/** A class in a jar, which others may be unpacked with. */
interface EntryClass extends PackedClass {
  readonly jar: Archive;
  readonly entry: JarEntry;
  /** Unpacks it with those around it, if it was expected. */
  together: (() => ReadonlyMap<JarEntry, Uint8Array>) | undefined;
}

/** Whoever of a group is read first, it is unpacked as a whole. */
function expectAll(expected: readonly EntryClass[]): void {
  const byJar = new Map<Archive, Map<JarEntry, EntryClass>>();
  for (const one of expected) {
    const ofJar = byJar.get(one.jar);
    if (ofJar) ofJar.set(one.entry, one);
    else byJar.set(one.jar, new Map([[one.entry, one]]));
  }
  for (const [{ jar, budget }, ofJar] of byJar) {
    for (const group of groupsOf([...ofJar.keys()])) {
      let contents: ReadonlyMap<JarEntry, Uint8Array> | undefined;
      const together = () => (contents ??= unpackTogether(jar, group, UNPACKER, budget));
      for (const entry of group) (ofJar.get(entry) as EntryClass).together = together;
    }
  }
}

function factsOf(archive: Archive, problems: CodeProblem[], classes: Map<string, EntryClass>): ArchiveFacts {
  const { jar, manifest, layout, services, artifacts, signatures } = archive;
  const read = (entry: JarEntry) => unpacked(archive, entry, problems);
  let texts: ReadonlyMap<string, string> | undefined;
  const libraries: ArchiveFacts[] = [];
  const facts: ArchiveFacts = {
    name: jar.name,
    bytes: jar.source.size,
    manifest,
    layout,
    entries: jar.entries,
    services,
    artifacts,
    signatures,
    libraries,
    get texts() {
      texts ??= textsIn(jar.entries, read);
      return texts;
    },
  };
  for (const { path, entry } of classEntriesOf(jar.entries, layout, manifest?.multiRelease ?? false, JAVA)) {
    const className = path.slice(0, -'.class'.length);
    if (classes.has(className)) continue;
    classes.set(className, entryClass(archive, facts, entry, problems));
  }
  for (const library of archive.libraries) libraries.push(factsOf(library, problems, classes));
  return facts;
}

function entryClass(jar: Archive, facts: ArchiveFacts, entry: JarEntry, problems: CodeProblem[]): EntryClass {
  const one: EntryClass = {
    source: `${jar.jar.name}!/${entry.name}`,
    archive: facts,
    jar,
    entry,
    together: undefined,
    read: () => one.together?.().get(entry) ?? unpacked(jar, entry, problems),
  };
  return one;
}

function unpacked(archive: Archive, entry: JarEntry, problems: CodeProblem[]): Uint8Array | undefined {
  const content = unpackEntry(archive.jar, entry, UNPACKER, archive.budget);
  if (content instanceof Uint8Array) return content;
  problems.push({ entry: entry.name, problem: content.problem });
  return undefined;
}

const UTF8 = new TextDecoder();

function textsIn(
  entries: readonly JarEntry[],
  read: (entry: JarEntry) => Uint8Array | undefined,
): ReadonlyMap<string, string> {
  const wanted = entries.filter(({ name, size }) => isRuleText(name) && size <= LARGEST_TEXT).slice(0, MOST_TEXTS);
  return new Map(wanted.map((entry) => [entry.name, UTF8.decode(read(entry) ?? new Uint8Array())]));
}
