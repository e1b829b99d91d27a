import { type ByteSource, FormatError, type FormatProblem } from '#formats/bytes';

/** Where the directory of a zip lies. */
export interface EndRecord {
  readonly entries: number;
  readonly directoryAt: number;
  readonly directorySize: number;
  /** Bytes before the archive, such as a start script: positions in the directory do not count them. */
  readonly prefix: number;
}

const END = 0x06054b50;
const END_WIDTH = 22;
const LONGEST_COMMENT = 0xffff;
const END_64 = 0x06064b50;
const END_64_WIDTH = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_WIDTH = 20;

/**
 * Finds the record at the end of a zip (little-endian):
 *
 *     signature: u4   disks: u2 u2   entries here: u2   entries: u2   directory size: u4   directory offset: u4
 *     comment: u2 length, bytes
 *
 * Beyond 65,535 entries or 4 GB a second record stands before it, and a locator between them:
 *
 *     record   signature: u4   width: u8   versions: u2 u2   disks: u4 u4   entries here: u8   entries: u8
 *              directory size: u8   directory offset: u8
 *     locator  signature: u4   disk: u4   record offset: u8   disks: u4
 *
 * @throws FormatError if there is none: no zip, or one that was cut off
 */
export async function findEndRecord(source: ByteSource): Promise<EndRecord> {
  const start = Math.max(0, source.size - END_WIDTH - LONGEST_COMMENT - LOCATOR_64_WIDTH);
  const tail = await source.read(start, source.size - start);
  const view = viewOf(tail);
  const at = lastEnd(view);
  if (at < 0) throw noZip(source, await firstBytes(source));
  const plain = {
    entries: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
    endsAt: start + at,
  };
  const isLarge = plain.entries === 0xffff || plain.size === 0xffffffff || plain.offset === 0xffffffff;
  const large = isLarge ? await largeRecord(source, view, at) : undefined;
  return placed(source, large ?? plain);
}

interface FoundRecord {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
  /** Where the record itself begins: right behind the directory. */
  readonly endsAt: number;
}

/** The directory lies right before the record; where it should lie tells how much stands before the archive. */
function placed(source: ByteSource, { entries, size, offset, endsAt }: FoundRecord): EndRecord {
  const directoryAt = endsAt - size;
  if (directoryAt < 0 || offset > directoryAt) {
    const problem = `a directory of ${size} bytes at ${offset} does not fit before ${endsAt}`;
    throw errorOf(source, 'directory', endsAt, problem, 'impossible');
  }
  return { entries, directoryAt, directorySize: size, prefix: directoryAt - offset };
}

/** The last signature whose comment reaches to the end; else the last one at all: something was appended. */
function lastEnd(view: DataView): number {
  let any = -1;
  for (let at = view.byteLength - END_WIDTH; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_WIDTH + view.getUint16(at + 20, true) === view.byteLength) return at;
    any = Math.max(any, at);
  }
  return any;
}

/** Undefined if there is no locator: then the numbers of the plain record just are that large. */
async function largeRecord(source: ByteSource, view: DataView, at: number): Promise<FoundRecord | undefined> {
  const locator = at - LOCATOR_64_WIDTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const told = Number(view.getBigUint64(locator + 8, true));
  // What was put before the archive has moved the record, but not what the locator says.
  const behind = source.size - view.byteLength + locator - END_64_WIDTH;
  for (const where of [told, behind]) {
    if (where < 0 || where + END_64_WIDTH > source.size) continue;
    const record = viewOf(await source.read(where, END_64_WIDTH));
    if (record.byteLength < END_64_WIDTH || record.getUint32(0, true) !== END_64) continue;
    const numberAt = (offset: number) => Number(record.getBigUint64(offset, true));
    return { entries: numberAt(32), size: numberAt(40), offset: numberAt(48), endsAt: where };
  }
  throw errorOf(source, 'zip64 record', told, 'is not where its locator says', 'impossible');
}

async function firstBytes(source: ByteSource): Promise<string> {
  const bytes = await source.read(0, 4);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function noZip(source: ByteSource, first: string): FormatError {
  if (first === '504b0304')
    return errorOf(source, 'end record', source.size, 'is missing: the jar is cut off', 'truncated');
  return errorOf(source, 'end record', 0, `is missing: no jar, it begins with ${first || 'nothing'}`, 'impossible');
}

function errorOf(source: ByteSource, field: string, offset: number, problem: string, code: FormatProblem): FormatError {
  return new FormatError({ source: source.name, field: [field], offset, code, problem });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
