import type { Jar, JarEntry, JarProblem, JarProblemCode, Unpacker } from './jar.ts';
import { HEADER_WIDTH } from './sound-entries.ts';

/** An unpacked file. */
export interface JarContent {
  readonly entry: JarEntry;
  readonly bytes: Uint8Array;
}

/** What is left of the bytes that may be unpacked; shared by a jar and the jars in it. */
export interface Budget {
  bytes: number;
}

const HEADER = 0x04034b50;
/** Neighbours are read in one go up to this many bytes. */
const RUN = 1 << 22;
/** A gap of unwanted entries up to this many bytes is read along. */
const GAP = 1 << 16;

/**
 * Unpacks entries, in the order in which they lie in the jar, a few megabytes at a time.
 *
 * @param report is told about entries that cannot be unpacked; the others come nevertheless
 */
export async function* readContents(
  jar: Jar,
  entries: readonly JarEntry[],
  unpacker: Unpacker,
  budget: Budget,
  report: (problem: JarProblem) => void,
): AsyncGenerator<readonly JarContent[]> {
  let buffer = new Uint8Array(0);
  for (const run of runsOf(entries)) {
    if (run.end - run.start > buffer.length) buffer = new Uint8Array(Math.max(run.end - run.start, RUN));
    const bytes = await jar.source.read(run.start, run.end - run.start, buffer.subarray(0, run.end - run.start));
    const contents: JarContent[] = [];
    for (const entry of run.entries) {
      const unpacked = unpack(bytes, entry.offset - run.start, entry, unpacker, budget);
      if ('bytes' in unpacked) contents.push({ entry, bytes: unpacked.bytes });
      else report({ jar: jar.name, entry: entry.name, offset: entry.offset, ...unpacked });
    }
    yield contents;
  }
}

/** Unpacks one entry without waiting, where the jar can be read so; otherwise why it cannot be unpacked. */
export function unpackEntry(
  jar: Jar,
  entry: JarEntry,
  unpacker: Unpacker,
  budget: Budget,
): Uint8Array | Pick<JarProblem, 'code' | 'problem'> {
  const bytes = jar.source.readNow?.(entry.offset, reachOf(entry) - entry.offset);
  if (bytes === undefined) return { code: 'unsupported', problem: 'the jar cannot be read without waiting' };
  const unpacked = unpack(bytes, 0, entry, unpacker, budget);
  return 'bytes' in unpacked ? unpacked.bytes : unpacked;
}

/** Where the data of a stored entry lie in the jar; undefined if its header is broken. */
export async function dataStart(jar: Jar, entry: JarEntry): Promise<number | undefined> {
  const header = await jar.source.read(entry.offset, HEADER_WIDTH);
  const skipped = headerWidth(header, 0);
  return skipped === 0 || entry.offset + skipped + entry.packedSize > entry.end ? undefined : entry.offset + skipped;
}

interface Run {
  readonly start: number;
  end: number;
  readonly entries: JarEntry[];
}

function runsOf(entries: readonly JarEntry[]): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const end = reachOf(entry);
    const near = run && entry.offset - run.end <= GAP && end - run.start <= RUN;
    if (run && near) {
      run.end = end;
      run.entries.push(entry);
    } else {
      run = { start: entry.offset, end, entries: [entry] };
      runs.push(run);
    }
  }
  return runs;
}

/** What follows an entry may be far away, but its header has only so much room for name and extra. */
export function reachOf({ offset, packedSize, end }: JarEntry): number {
  return Math.min(end, offset + HEADER_WIDTH + 2 * 0xffff + packedSize);
}

type Unpacked = { readonly bytes: Uint8Array } | { readonly code: JarProblemCode; readonly problem: string };

/** `signature: u4 … name, extra: u2 u2 lengths   name   extra   data`; sizes may follow behind the data, and are not needed. */
function unpack(run: Uint8Array, at: number, entry: JarEntry, unpacker: Unpacker, budget: Budget): Unpacked {
  const skipped = headerWidth(run, at);
  if (skipped === 0) return { code: 'damaged', problem: `there is no header at ${entry.offset}` };
  const start = at + skipped;
  const end = start + entry.packedSize;
  if (end > Math.min(run.length, at + entry.end - entry.offset)) {
    return { code: 'truncated', problem: `its ${entry.packedSize} bytes reach into what follows` };
  }
  if (entry.size > budget.bytes) return { code: 'too-large', problem: 'too much was unpacked from this jar already' };
  budget.bytes -= entry.size;
  const bytes = entry.method === 'stored' ? run.slice(start, end) : inflate(run.subarray(start, end), entry, unpacker);
  if (bytes === undefined)
    return { code: 'damaged', problem: 'its data are not what deflate makes, or more than it says' };
  if (bytes.length !== entry.size) {
    return { code: 'damaged', problem: `it unpacks to ${bytes.length} bytes, expected ${entry.size}` };
  }
  if (unpacker.crc32 && unpacker.crc32(bytes) >>> 0 !== entry.crc32) {
    return { code: 'damaged', problem: 'its checksum is wrong' };
  }
  return { bytes };
}

function inflate(packed: Uint8Array, { size }: JarEntry, unpacker: Unpacker): Uint8Array | undefined {
  try {
    return unpacker.inflateRaw(packed, size);
  } catch {
    // Libraries have errors of their own kind; all of them mean that these bytes are of no use.
    return undefined;
  }
}

/** Bytes of the header with name and extra; 0 if there is none. */
export function headerWidth(bytes: Uint8Array, at: number): number {
  if (at + HEADER_WIDTH > bytes.length) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_WIDTH);
  if (view.getUint32(0, true) !== HEADER) return 0;
  return HEADER_WIDTH + view.getUint16(26, true) + view.getUint16(28, true);
}
