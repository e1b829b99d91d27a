import { type Cursor, type Feed, Window } from '#formats/bytes';
import { decodeSnappyBlock } from '#formats/codecs';

/** Bytes of the stream identifier, header included. */
export const STREAM_IDENTIFIER_WIDTH = 10;

const COMPRESSED = 0x00;
const UNCOMPRESSED = 0x01;
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
  const length = cursor.uint8('chunkLength') | (cursor.uint8('chunkLength') << 8) | (cursor.uint8('chunkLength') << 16);
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
