import { crc32c, maskCrc } from '#formats/codecs';

const BLOCK = 32_768;
const HEADER = 7;

/** Tags of a version edit. */
const COLUMN_FAMILY = 200;
const COLUMN_FAMILY_DROP = 202;
const MAX_COLUMN_FAMILY = 203;

/** What a piece of a record is: the whole of it, its first, a middle or its last one. */
const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/**
 * What RocksDB appends to a MANIFEST when a column family is dropped: `200 id  202  203 largest id`. Without the last,
 * the id could be given away again.
 *
 * @param size of the MANIFEST; records are cut at the ends of its blocks
 * @param largestId of all column families there ever were
 * @returns the bytes that follow the MANIFEST
 */
export function droppedFamily(size: number, id: number, largestId: number): Uint8Array {
  const record = [...varint(COLUMN_FAMILY), ...varint(id), ...varint(COLUMN_FAMILY_DROP)];
  return logRecord(size, Uint8Array.from([...record, ...varint(MAX_COLUMN_FAMILY), ...varint(largestId)]));
}

/** `checksum: uint32  length: uint16  type: uint8  data`, little-endian. */
function logRecord(size: number, data: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let begun = false;
  for (let at = 0; at < data.length; ) {
    let room = BLOCK - ((size + bytes.length) % BLOCK);
    if (room < HEADER) {
      bytes.push(...new Uint8Array(room));
      room = BLOCK;
    }
    const part = data.subarray(at, at + Math.min(room - HEADER, data.length - at));
    at += part.length;
    // A block may have room for a header and nothing else: then the first piece is empty.
    bytes.push(...logPart(part, typeOf(begun, at === data.length)));
    begun = true;
  }
  return Uint8Array.from(bytes);
}

function typeOf(begun: boolean, ends: boolean): number {
  if (begun) return ends ? LAST : MIDDLE;
  return ends ? FULL : FIRST;
}

function logPart(data: Uint8Array, type: number): Uint8Array {
  const bytes = new Uint8Array(HEADER + data.length);
  bytes[HEADER - 1] = type;
  bytes.set(data, HEADER);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, maskCrc(crc32c(bytes, HEADER - 1)), true);
  view.setUint16(4, data.length, true);
  return bytes;
}

function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return [...bytes, rest];
}
