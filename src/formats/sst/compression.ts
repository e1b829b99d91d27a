import { decodeLz4Block, decodeSnappyBlock, snappyLength } from '#formats/codecs';

/** Codecs by RocksDB's names. */
export type CodecName = 'snappy' | 'zlib' | 'bzip2' | 'lz4' | 'zstd';

/**
 * Unpacks one block of a codec that is not built in here: raw deflate, bzip2, a zstd frame.
 *
 * @param size bytes of the block when unpacked; undefined if the format does not tell
 */
export type Unpack = (packed: Uint8Array, size: number | undefined, dictionary: Uint8Array | undefined) => Uint8Array;

/** Codecs a caller brings along. */
export type Codecs = Partial<Readonly<Record<CodecName, Unpack>>>;

/** What a block's type byte says. */
const NAMES: ReadonlyMap<number, CodecName> = new Map<number, CodecName>([
  [1, 'snappy'],
  [2, 'zlib'],
  [3, 'bzip2'],
  [4, 'lz4'],
  [5, 'lz4'],
  [7, 'zstd'],
  [0x40, 'zstd'],
]);

/** From this format on, a block says how long it is when unpacked. */
const FIRST_WITH_SIZE = 2;

/** Bytes of LZ4's own size prefix in tables of old. */
const OLD_LZ4_PREFIX = 8;

/** A block is a few kilobytes; one that says it unpacks to more than this many times its size is lying. */
const MOST_GROWTH = 1100;
const FREE_SIZE = 1 << 20;

/**
 * Unpacks a block.
 *
 * @returns the bytes, or what is wrong with them
 */
export function unpackBlock(
  packed: Uint8Array,
  type: number,
  formatVersion: number,
  codecs: Codecs,
  dictionary: Uint8Array | undefined,
): Uint8Array | string {
  if (type === 0) return packed;
  const name = NAMES.get(type);
  if (name === undefined) return `expected compression 0 to 5, 7 or 64, found ${type}`;
  if (name === 'snappy') return unpackSnappy(packed);
  const { size, body } = sizeOf(packed, name, formatVersion);
  if (size !== undefined && size > Math.max(FREE_SIZE, packed.length * MOST_GROWTH)) {
    return `says it unpacks to ${size} bytes, from ${packed.length}`;
  }
  if (name === 'lz4' && size !== undefined && dictionary === undefined) return unpackLz4(body, size);
  const codec = codecs[name];
  if (codec === undefined) return `is packed with ${name}, which is not at hand`;
  try {
    return codec(body, size, dictionary);
  } catch (problem) {
    return `is no ${name} block: ${problem instanceof Error ? problem.message : problem}`;
  }
}

function unpackSnappy(packed: Uint8Array): Uint8Array | string {
  const size = snappyLength(packed);
  // Three bytes of snappy stand for 64 at most.
  if (size === undefined || size > 64 * packed.length) return 'is no snappy block';
  const output = new Uint8Array(size);
  const count = decodeSnappyBlock(packed, output);
  return typeof count === 'number' ? output : `is no snappy block: it ${count}`;
}

function unpackLz4(body: Uint8Array, size: number): Uint8Array | string {
  const output = new Uint8Array(size);
  const count = decodeLz4Block(body, output);
  if (typeof count === 'string') return `is no lz4 block: it is ${count}`;
  return count === size ? output : `unpacks to ${count} bytes, not to ${size}`;
}

/** `size: varint`, then the stream; of old nothing, or, for LZ4, 8 bytes. */
function sizeOf(
  packed: Uint8Array,
  name: CodecName,
  formatVersion: number,
): { readonly size: number | undefined; readonly body: Uint8Array } {
  if (formatVersion >= FIRST_WITH_SIZE) {
    const size = snappyLength(packed) ?? 0;
    const width = packed.findIndex((byte) => byte < 0x80) + 1;
    return { size, body: packed.subarray(width) };
  }
  if (name !== 'lz4' || packed.length < OLD_LZ4_PREFIX) return { size: undefined, body: packed };
  const view = new DataView(packed.buffer, packed.byteOffset, OLD_LZ4_PREFIX);
  return { size: view.getUint32(0, true), body: packed.subarray(OLD_LZ4_PREFIX) };
}
