import { decodeAscii } from '#formats/bytes';
import type { EndRecord } from './end-record.ts';
import type { JarEntry, JarLimits, JarProblem, JarProblemCode } from './jar.ts';
import { type ReadEntry, soundEntries } from './sound-entries.ts';

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
  const entries: ReadEntry[] = [];
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
    const entry = entryAt(view, at, name, method === 0 ? 'stored' : 'deflated');
    if (isLarge(entry) && !readLargeSizes(view, at, entry)) {
      tell(name, at, 'damaged', 'its zip64 field is missing or too short');
    } else if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) tell(name, at, 'unsupported', 'it is encrypted');
    else if (method !== 0 && method !== DEFLATED) tell(name, at, 'unsupported', `it is packed by method ${method}`);
    else {
      entry.offset += end.prefix;
      entries.push(entry);
    }
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

function entryAt(view: DataView, at: number, name: string, method: JarEntry['method']): ReadEntry {
  return {
    name,
    method,
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    crc32: view.getUint32(at + 16, true),
    offset: view.getUint32(at + 42, true),
    end: 0,
  };
}

function isLarge({ packedSize, size, offset }: ReadEntry): boolean {
  return packedSize === LARGE || size === LARGE || offset === LARGE;
}

/** Puts in what is announced elsewhere; false if it is not there. */
function readLargeSizes(view: DataView, at: number, entry: ReadEntry): boolean {
  let [next, last] = largeField(view, at);
  for (const field of ['size', 'packedSize', 'offset'] as const) {
    if (entry[field] !== LARGE) continue;
    if (next + 8 > last) return false;
    entry[field] = Number(view.getBigUint64(next, true));
    next += 8;
  }
  return true;
}

/** Where the numbers of the zip64 field begin and end; nowhere if there is none. */
function largeField(view: DataView, at: number): [number, number] {
  const start = at + ENTRY_WIDTH + view.getUint16(at + 28, true);
  const end = start + view.getUint16(at + 30, true);
  for (let field = start; field + 4 <= end; ) {
    const width = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === ZIP64_EXTRA) return [field + 4, Math.min(end, field + 4 + width)];
    field += 4 + width;
  }
  return [0, 0];
}
