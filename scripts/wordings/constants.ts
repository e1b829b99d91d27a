import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { bytesSource, FormatError } from '#formats/bytes';
import { type ConstantPool, createStringTable, readClass, TAG } from '#formats/classfile';
import { JAR_LIMITS, openJar, readContents } from '#formats/jar';

/** What programs can print: each text that a class, a message file or a native library holds, and where. */
export interface Constants {
  /** Class (`org.apache.flink.…`) or file, and jar, of the first that holds it, and how many jars do. */
  readonly texts: Map<string, Held>;
  /** Names of classes, as traces show them. */
  readonly classes: Map<string, string>;
}

interface Held {
  readonly owner: string;
  readonly jar: string;
  jars: number;
  last: string;
}

/** Shorter texts are no messages. */
const SHORTEST = 5;
const LONGEST = 4000;
const BLANK = 32;
const UNPACKER = {
  inflateRaw: (packed: Uint8Array, size: number) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
};
const LIMITS = { ...JAR_LIMITS, totalBytes: 2 ** 36, ratio: 10_000 };

/** Files whose lines are messages: resource bundles, Python's sources, our own excerpts of what is not Java's. */
const MESSAGES = /\.(?:properties|py|txt|po|xml)$/;
const NATIVE = /linux.{0,12}64.{0,20}\.so$|\.so(?:\.\d+)*$/;
const FOREIGN = /aarch64|ppc64|s390|riscv|musl|linux32/;

/** Everything in the jars, wheels, native libraries and texts of some folders. */
export async function constantsIn(
  folders: readonly string[],
  tell: (file: string, problem?: string) => void,
): Promise<Constants> {
  const found: Constants = { texts: new Map(), classes: new Map() };
  for (const path of folders.flatMap(filesBelow)) {
    tell(path);
    const name = basename(path);
    if (/\.(?:jar|whl|zip)$/.test(name)) await readJar(found, path, name, tell);
    else if (NATIVE.test(name)) readNative(found, readFileSync(path), name, name);
    else if (MESSAGES.test(name)) readLines(found, readFileSync(path), name, name);
  }
  return found;
}

function filesBelow(folder: string): readonly string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function readJar(found: Constants, path: string, name: string, tell: (file: string, problem?: string) => void) {
  try {
    await readPacked(found, readFileSync(path), name);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    tell(path, error.message);
  }
}

/** A jar, and the jars in it wherever they lie: Flink keeps its planner and its remote calls in some of their own. */
async function readPacked(found: Constants, packed: Uint8Array, name: string): Promise<void> {
  const jar = await openJar(bytesSource(packed, name), name, LIMITS);
  const wanted = jar.entries.filter(
    ({ name: entry }) => /\.(?:class|jar)$/.test(entry) || MESSAGES.test(entry) || isNative(entry),
  );
  const strings = createStringTable();
  for await (const batch of readContents(jar, wanted, UNPACKER, { bytes: LIMITS.totalBytes }, () => {})) {
    for (const { entry, bytes } of batch) {
      if (entry.name.endsWith('.class')) readTexts(found, bytes, entry.name, name, strings);
      else if (entry.name.endsWith('.jar')) await readPacked(found, bytes, name);
      else if (isNative(entry.name)) readNative(found, bytes, basename(entry.name), name);
      else readLines(found, bytes, entry.name, name);
    }
  }
}

function isNative(entry: string): boolean {
  return NATIVE.test(entry) && !FOREIGN.test(entry);
}

function readTexts(
  found: Constants,
  bytes: Uint8Array,
  path: string,
  jar: string,
  strings: ReturnType<typeof createStringTable>,
): void {
  const pool = poolOf(bytes, path, strings);
  if (pool === undefined) return;
  const owner = path.replace(/\.class$/, '').replaceAll('/', '.');
  if (!found.classes.has(owner)) found.classes.set(owner, jar);
  for (let index = 1; index < pool.count; index += 1) {
    const tag = pool.tag(index);
    if (tag === TAG.string) keep(found, pool.textOf(index, tag), owner, jar);
    // Parsers keep their messages in annotations; names and descriptors have no blank.
    else if (tag === TAG.utf8 && hasBlank(pool, index)) keep(found, pool.utf8(index), owner, jar);
  }
}

function hasBlank(pool: ConstantPool, index: number): boolean {
  const at = pool.valueAt(index, TAG.utf8);
  return pool.bytes.subarray(at + 2, at + 2 + pool.view.getUint16(at)).includes(BLANK);
}

function poolOf(
  bytes: Uint8Array,
  path: string,
  strings: ReturnType<typeof createStringTable>,
): ConstantPool | undefined {
  try {
    return readClass(bytes, path, strings).pool;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

function readNative(found: Constants, bytes: Uint8Array, owner: string, jar: string): void {
  for (const [text] of Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/[\x20-\x7e]{5,4000}/g)) {
    keep(found, text, owner, jar);
  }
}

/** Bundles escape what is not ASCII, and go on in the next line behind a backslash. */
function readLines(found: Constants, bytes: Uint8Array, owner: string, jar: string): void {
  const whole = Buffer.from(bytes)
    .toString('utf8')
    .replaceAll(/\\\r?\n\s*/g, '')
    .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  for (const line of whole.split(/\r?\n/)) keep(found, line.trim(), owner, jar);
}

function keep({ texts }: Constants, text: string, owner: string, jar: string): void {
  if (text.length < SHORTEST || text.length > LONGEST) return;
  const held = texts.get(text);
  if (held === undefined) texts.set(text, { owner, jar, jars: 1, last: jar });
  else if (held.last !== jar) {
    held.last = jar;
    held.jars += 1;
  }
}

/** Reads constants that were written down before: one per line, text, owner, jar, number of jars. */
export async function readWritten(path: string): Promise<Constants> {
  const found: Constants = { texts: new Map(), classes: new Map() };
  for await (const line of linesOf(path)) {
    const [kind, text = '', owner = '', jar = '', jars = '1', last = jar] = line.split('\t');
    if (kind === 'c') found.classes.set(text, jar);
    else found.texts.set(unescaped(text), { owner, jar, jars: Number(jars), last });
  }
  return found;
}

/** The same, to be written. */
export function* written({ texts, classes }: Constants): Generator<string> {
  for (const [text, { owner, jar, jars, last }] of texts) {
    yield `t\t${escaped(text)}\t${owner}\t${jar}\t${jars}\t${last}\n`;
  }
  for (const [name, jar] of classes) yield `c\t${name}\t\t${jar}\n`;
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function unescaped(text: string): string {
  return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let left = '';
  for await (const part of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (left + part).split('\n');
    left = lines.pop() ?? '';
    yield* lines;
  }
  if (left !== '') yield left;
}
