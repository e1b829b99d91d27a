import { type Cursor, type Feed, Window } from '#formats/bytes';
import { crc32c, decodeSnappyBlock, maskCrc } from '#formats/codecs';

/** Bytes of the stream identifier, header included. */
export const STREAM_IDENTIFIER_WIDTH = 10;

const COMPRESSED = 0x00;
const UNCOMPRESSED = 0x01;
const IDENTIFIER = 0xff;
/** Chunks of these types and above may be skipped; the stream identifier is one. */
const FIRST_SKIPPABLE = 0x80;

/** What a chunk holds at most when unpacked. */
const MOST_UNPACKED = 1 << 16;
const CHECKSUM_WIDTH = 4;

/** Compressed input is read in steps of this many bytes. */
const WINDOW = 1 << 18;

/**
 * Unpacks snappy's framing format, chunk by chunk: `type: uint8  length: uint24 (little-endian)  data`. Stream identifiers
 * may be missing or repeated, so streams may follow each other, and one may be entered at any chunk.
 */
export function snappyFrames(packed: Feed): Feed {
  const window = new Window(packed, WINDOW);
  const unpacked = new Uint8Array(MOST_UNPACKED);
  let at = 0;
  let end = 0;
  return {
    name: packed.name,
    start: 0,
    end: Number.POSITIVE_INFINITY,
    async fill(target) {
      while (at === end) {
        if (await window.atEnd()) return 0;
        at = 0;
        end = await window.unit((cursor) => readChunk(cursor, unpacked));
      }
      const count = Math.min(target.length, end - at);
      target.set(unpacked.subarray(at, at + count));
      at += count;
      return count;
    },
  };
}

/** How many bytes the chunk put into `unpacked`. */
function readChunk(cursor: Cursor, unpacked: Uint8Array): number {
  const type = cursor.uint8('chunkType');
  const isData = type === COMPRESSED || type === UNCOMPRESSED;
  if (!isData && type < FIRST_SKIPPABLE) {
    cursor.fail('chunkType', `expected a chunk of snappy's framing format, found type ${type}`);
  }
  const length = chunkLength(cursor);
  if (!isData) {
    cursor.skip('chunk', length);
    return 0;
  }
  if (length < CHECKSUM_WIDTH) cursor.fail('chunkLength', `expected at least ${CHECKSUM_WIDTH}, found ${length}`);
  cursor.skip('checksum', CHECKSUM_WIDTH);
  const data = cursor.bytes('chunk', length - CHECKSUM_WIDTH);
  return type === COMPRESSED ? unpack(cursor, data, unpacked) : copy(cursor, data, unpacked);
}

function unpack(cursor: Cursor, data: Uint8Array, unpacked: Uint8Array): number {
  const count = decodeSnappyBlock(data, unpacked);
  return typeof count === 'number' ? count : cursor.fail('chunk', `is no snappy block: it is ${count}`);
}

function copy(cursor: Cursor, data: Uint8Array, unpacked: Uint8Array): number {
  if (data.length > unpacked.length) {
    cursor.fail('chunk', `expected at most ${unpacked.length} bytes, found ${data.length}`);
  }
  unpacked.set(data);
  return data.length;
}

/** One of several framed streams that follow each other; positions are those of the packed bytes. */
export interface FramedStream {
  /** Where its identifier is. */
  readonly at: number;
  readonly end: number;
  /** Its first chunk of data. */
  readonly firstChunk: { readonly at: number; readonly end: number };
}

/** Where each stream is, found by the identifiers; nothing is unpacked. */
export async function framedStreams(packed: Feed): Promise<readonly FramedStream[]> {
  const window = new Window(packed, WINDOW);
  const streams: { at: number; end: number; firstChunk: { at: number; end: number } | undefined }[] = [];
  while (!(await window.atEnd())) {
    const at = window.position;
    const type = await window.unit(skipChunk);
    const end = window.position;
    const last = streams.at(-1);
    if (type === IDENTIFIER) streams.push({ at, end, firstChunk: undefined });
    else if (last === undefined)
      await window.unit((cursor) => cursor.fail('chunkType', 'expected a stream identifier'));
    else {
      last.end = end;
      if (type < FIRST_SKIPPABLE) last.firstChunk ??= { at, end };
    }
  }
  return streams.map(({ at, end, firstChunk }) => ({ at, end, firstChunk: firstChunk ?? { at: end, end } }));
}

/** @returns its type */
function skipChunk(cursor: Cursor): number {
  const type = cursor.uint8('chunkType');
  cursor.skip('chunk', chunkLength(cursor));
  return type;
}

function chunkLength(cursor: Cursor): number {
  return cursor.uint8('chunkLength') | (cursor.uint8('chunkLength') << 8) | (cursor.uint8('chunkLength') << 16);
}

/** A chunk that holds at most 64 KiB as they are. */
export function plainChunk(bytes: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(bytes.length + 8);
  const length = bytes.length + CHECKSUM_WIDTH;
  chunk.set([UNCOMPRESSED, length & 0xff, (length >> 8) & 0xff, length >> 16]);
  new DataView(chunk.buffer).setUint32(4, maskCrc(crc32c(bytes)), true);
  chunk.set(bytes, 8);
  return chunk;
}
