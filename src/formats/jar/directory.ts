import { decodeAscii } from '#formats/bytes';
import type { EndRecord } from './end-record.ts';
import type { JarEntry, JarLimits, JarProblem, JarProblemCode } from './jar.ts';
import { soundEntries } from './sound-entries.ts';

const ENTRY = 0x02014b50;
const ENTRY_WIDTH = 46;
const ENCRYPTED = 1;
const LARGE = 0xffffffff;
const ZIP64_EXTRA = 0x0001;
const DEFLATED = 8;

/** What was read of a directory, and what was left out. */
export interface Directory {
  readonly entries: readonly JarEntry[];
  readonly problems: readonly JarProblem[];
}

/**
 * Reads the directory of a zip (little-endian), as far as it can be read; then leaves out what lies about itself.
 *
 *     signature: u4   versions: u2 u2   flags: u2   method: u2   time, date: u2 u2   crc32: u4   packed: u4   size: u4
 *     name, extra, comment: u2 u2 u2 lengths   disk: u2   attributes: u2 u4   offset: u4   name   extra   comment
 *
 * Sizes and offset of ffffffff are in an extra field `id: u2 = 1   length: u2   u8 …`, in this order.
 */
export function readDirectory(bytes: Uint8Array, jar: string, end: EndRecord, limits: JarLimits): Directory {
  const problems: JarProblem[] = [];
  const entries: JarEntry[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const width = entryWidth(view, at);
    const left = bytes.length - at;
    if (width === 0) tell(undefined, at, 'damaged', `expected entry ${entries.length} of the directory`);
    else if (width > left) tell(undefined, at, 'truncated', `an entry needs ${width} bytes, found ${left}`);
    else if (entries.length >= limits.entries) tell(undefined, at, 'too-many', `there are more than ${limits.entries}`);
    if (width === 0 || width > left || entries.length >= limits.entries) break;
    readEntry(at);
    at += width;
  }
  return soundEntries(entries, jar, end.directoryAt, limits, problems);

  function readEntry(at: number): void {
    const name = nameAt(bytes, view, at);
    const method = view.getUint16(at + 10, true);
    const flags = view.getUint16(at + 8, true);
    const raw = sizesAt(view, at);
    if (raw === undefined) tell(name, at, 'damaged', 'its zip64 field is missing or too short');
    else if ((flags & ENCRYPTED) !== 0) tell(name, at, 'unsupported', 'it is encrypted');
    else if (method !== 0 && method !== DEFLATED) tell(name, at, 'unsupported', `it is packed by method ${method}`);
    else entries.push({ ...raw, name, method: method === 0 ? 'stored' : 'deflated', offset: raw.offset + end.prefix });
  }

  function tell(entry: string | undefined, at: number, code: JarProblemCode, problem: string): void {
    problems.push({ jar, entry, code, problem, offset: end.directoryAt + at });
  }
}

/** 0 if no entry begins here. */
function entryWidth(view: DataView, at: number): number {
  if (at + ENTRY_WIDTH > view.byteLength) return ENTRY_WIDTH;
  if (view.getUint32(at, true) !== ENTRY) return 0;
  const name = view.getUint16(at + 28, true);
  return ENTRY_WIDTH + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

const UTF8 = new TextDecoder();

/** Java writes and reads names as UTF-8 whether or not the flag for it is set. */
function nameAt(bytes: Uint8Array, view: DataView, at: number): string {
  const start = at + ENTRY_WIDTH;
  const end = start + view.getUint16(at + 28, true);
  for (let i = start; i < end; i++) {
    if ((bytes[i] as number) > 0x7f) return UTF8.decode(bytes.subarray(start, end));
  }
  return decodeAscii(bytes, start, end);
}

type Sizes = Pick<JarEntry, 'packedSize' | 'size' | 'offset' | 'crc32' | 'end'>;

/** Undefined if the sizes are announced elsewhere and are not there. */
function sizesAt(view: DataView, at: number): Sizes | undefined {
  const crc32 = view.getUint32(at + 16, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  const sizes = { packedSize, size, offset, crc32, end: 0 };
  return packedSize === LARGE || size === LARGE || offset === LARGE ? largeSizes(view, at, sizes) : sizes;
}

function largeSizes(view: DataView, at: number, sizes: Sizes): Sizes | undefined {
  const start = at + ENTRY_WIDTH + view.getUint16(at + 28, true);
  const end = start + view.getUint16(at + 30, true);
  let next = 0;
  let last = 0;
  for (let field = start; field + 4 <= end && next === 0; ) {
    const width = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === ZIP64_EXTRA) {
      next = field + 4;
      last = Math.min(end, next + width);
    }
    field += 4 + width;
  }
  let short = next === 0;
  const large = (value: number) => {
    if (value !== LARGE) return value;
    if (next + 8 > last) short = true;
    if (short) return 0;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
  const size = large(sizes.size);
  const packedSize = large(sizes.packedSize);
  const offset = large(sizes.offset);
  return short ? undefined : { ...sizes, size, packedSize, offset };
}
