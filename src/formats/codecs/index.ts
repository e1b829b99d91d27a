export { crc32c, maskCrc } from './crc32c.ts';
export { decodeLz4Block, type Lz4Problem } from './lz4-block.ts';
export { murmur3 } from './murmur3.ts';
export { decodeSnappyBlock, type SnappyProblem, snappyLength } from './snappy-block.ts';
export { xxh32, xxh64 } from './xxh.ts';
export { xxh3 } from './xxh3.ts';
