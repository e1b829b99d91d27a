import type { RandomAccess } from './random-access.ts';

/** Where the bytes of a member lie. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly start: number;
  readonly packedBytes: number;
}

export interface ZipEntries {
  readonly entries: readonly ZipEntry[];
  /** Set when there is no directory, and the members were found one after the other. */
  readonly problem?: string;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const NOT_HERE = 0xffff_ffff;
const END_BYTES = 22;
/** The end may be followed by a comment. */
const MOST_TAIL = END_BYTES + 65_535;
const MOST_DIRECTORY = 256 * 1024 * 1024;

/** Finds the members of a zip (also zip64), by its directory at the end or, without one, by their own headers. */
export async function zipEntries(zip: RandomAccess): Promise<ZipEntries> {
  const directory = await findDirectory(zip);
  if (directory === undefined) return { entries: await walkHeaders(zip), problem: 'its directory is missing: cut off' };
  if (directory.bytes > MOST_DIRECTORY) throw new Error(`a directory of ${directory.bytes} bytes`);
  const bytes = await zip.read(directory.offset, directory.bytes);
  const entries: ZipEntry[] = [];
  for (const entry of inDirectory(bytes)) {
    const start = await contentStart(zip, entry.header);
    if (start !== undefined) entries.push({ ...entry, start });
  }
  return { entries };
}

async function findDirectory(zip: RandomAccess): Promise<{ offset: number; bytes: number } | undefined> {
  const from = Math.max(0, zip.size - MOST_TAIL);
  const tail = viewOf(await zip.read(from, MOST_TAIL));
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const bytes = tail.getUint32(at + 12, true);
    const offset = tail.getUint32(at + 16, true);
    const found = offset === NOT_HERE || bytes === NOT_HERE ? await findDirectory64(zip, tail, at) : { offset, bytes };
    if (found !== undefined && found.offset + found.bytes <= zip.size) return found;
  }
  return undefined;
}

async function findDirectory64(zip: RandomAccess, tail: DataView, end: number) {
  if (end < 20 || tail.getUint32(end - 20, true) !== LOCATOR_64) return undefined;
  const record = viewOf(await zip.read(Number(tail.getBigUint64(end - 12, true)), 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== END_64) return undefined;
  return { bytes: Number(record.getBigUint64(40, true)), offset: Number(record.getBigUint64(48, true)) };
}

function* inDirectory(bytes: Uint8Array): Generator<Omit<ZipEntry, 'start'> & { readonly header: number }> {
  const view = viewOf(bytes);
  for (let at = 0; at + 46 <= bytes.length && view.getUint32(at, true) === IN_DIRECTORY; ) {
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const extra = { from: at + 46 + nameBytes, to: Math.min(bytes.length, at + 46 + nameBytes + extraBytes) };
    const sizes = { packed: view.getUint32(at + 20, true), whole: view.getUint32(at + 24, true) };
    const { packedBytes, header } = wide(view, extra, sizes, view.getUint32(at + 42, true));
    yield {
      name: nameOf(bytes.subarray(at + 46, extra.from)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      packedBytes,
      header,
    };
    at = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
}

/** Zip64 puts into the extra field what does not fit into 32 bits, in this order: whole size, packed size, place. */
function wide(
  view: DataView,
  extra: { readonly from: number; readonly to: number },
  sizes: { readonly packed: number; readonly whole: number },
  place: number,
): { readonly packedBytes: number; readonly header: number } {
  let packedBytes = sizes.packed;
  let header = place;
  for (let at = extra.from; at + 4 <= extra.to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const next = () => {
      const value = field + 8 <= extra.to ? Number(view.getBigUint64(field, true)) : 0;
      field += 8;
      return value;
    };
    if (sizes.whole === NOT_HERE) next();
    if (sizes.packed === NOT_HERE) packedBytes = next();
    if (place === NOT_HERE) header = next();
  }
  return { packedBytes, header };
}

/** Behind the member's own header, whose extra field may be longer than the directory's. */
async function contentStart(zip: RandomAccess, header: number): Promise<number | undefined> {
  const view = viewOf(await zip.read(header, 30));
  if (view.byteLength < 30 || view.getUint32(0, true) !== LOCAL) return undefined;
  return header + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

/** A cut zip, header by header, as long as the headers tell the sizes. */
async function walkHeaders(zip: RandomAccess): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 30 <= zip.size; ) {
    const view = viewOf(await zip.read(at, 30));
    if (view.byteLength < 30 || view.getUint32(0, true) !== LOCAL) break;
    const flags = view.getUint16(6, true);
    const nameBytes = view.getUint16(26, true);
    const start = at + 30 + nameBytes + view.getUint16(28, true);
    const sizeIsBehind = (flags & 8) !== 0;
    const packedBytes = sizeIsBehind ? (await nextHeader(zip, start)) - start : view.getUint32(18, true);
    entries.push({
      name: nameOf(await zip.read(at + 30, nameBytes)),
      method: view.getUint16(8, true),
      encrypted: (flags & 1) !== 0,
      start,
      packedBytes,
    });
    at = start + packedBytes;
  }
  return entries;
}

/** Where the next member begins; what stands behind packed bytes does no harm, as they know their own end. */
async function nextHeader(zip: RandomAccess, from: number): Promise<number> {
  const step = 1024 * 1024;
  for (let at = from; at < zip.size; at += step) {
    const found = Buffer.from(await zip.read(at, step + 3)).indexOf(LOCAL_MARK);
    if (found >= 0) return at + found;
  }
  return zip.size;
}

const LOCAL_MARK = Buffer.from('PK\u0003\u0004');

function nameOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8').replaceAll('\\', '/');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
