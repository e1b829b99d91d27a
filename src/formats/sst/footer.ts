import type { Cursor } from '#formats/bytes';
import { count64, uint32 } from './little-endian.ts';

/** Where a block is; the size is without its trailer. */
export interface BlockHandle {
  readonly offset: number;
  readonly size: number;
}

/** What stands at the end of a table. */
export interface Footer {
  readonly checksumType: number;
  readonly formatVersion: number;
  readonly metaindex: BlockHandle;
  /** From format 6 on the metaindex says where it is. */
  readonly index: BlockHandle | undefined;
  /** Added into every checksum from format 6 on. */
  readonly baseContext: number;
}

/** The longest footer. */
const FOOTER_WIDTH = 53;

/** Type of compression and checksum, behind every block. */
export const TRAILER_WIDTH = 5;

const MAGIC = 0x88e241b785f4cff7n;
const OLD_MAGIC = 0xdb4775248b80fb57n;
const OLD_WIDTH = 48;
const CRC32C = 1;
const EXTENDED = 0x007a003e;

/**
 * The last 53 bytes of a table (48 in format 0):
 *
 *     checksumType: uint8  { metaindex  index: handles, padded }  formatVersion: uint32  magic: uint64
 *     [format 6]  mark  checksum  baseContext  metaindexSize: uint32, padded
 *
 * @param cursor over the last bytes of the file
 */
export function readFooter(cursor: Cursor, fileSize: number): Footer {
  const end = cursor.position + cursor.left;
  if (cursor.left < OLD_WIDTH) cursor.fail('footer', `expected at least ${OLD_WIDTH} bytes, found ${cursor.left}`);
  cursor.moveTo(end - 8);
  const view = cursor.bytes('magic', 8);
  const magic = new DataView(view.buffer, view.byteOffset, 8).getBigUint64(0, true);
  if (magic === OLD_MAGIC) {
    cursor.moveTo(end - OLD_WIDTH);
    return { checksumType: CRC32C, formatVersion: 0, ...readHandles(cursor), baseContext: 0 };
  }
  if (magic !== MAGIC) cursor.fail('magic', `expected ${MAGIC.toString(16)}, found ${magic.toString(16)}: no table`);
  if (fileSize < FOOTER_WIDTH) cursor.fail('footer', `expected at least ${FOOTER_WIDTH} bytes, found ${fileSize}`);
  cursor.moveTo(end - 12);
  const formatVersion = uint32(cursor, 'formatVersion');
  if (formatVersion > 6) cursor.fail('formatVersion', `expected 0 to 6, found ${formatVersion}`, 'unsupported');
  cursor.moveTo(end - FOOTER_WIDTH);
  const checksumType = cursor.uint8('checksumType');
  const rest = formatVersion >= 6 ? readExtended(cursor, fileSize) : { ...readHandles(cursor), baseContext: 0 };
  return { checksumType, formatVersion, ...rest };
}

function readHandles(cursor: Cursor): Pick<Footer, 'metaindex' | 'index'> {
  const metaindex = readHandle(cursor);
  return { metaindex, index: readHandle(cursor) };
}

function readExtended(cursor: Cursor, fileSize: number): Pick<Footer, 'metaindex' | 'index' | 'baseContext'> {
  const mark = uint32(cursor, 'mark');
  if (mark !== EXTENDED) cursor.fail('mark', `expected ${EXTENDED.toString(16)}, found ${mark.toString(16)}`);
  uint32(cursor, 'footerChecksum');
  const baseContext = uint32(cursor, 'baseContext');
  const size = uint32(cursor, 'metaindexSize');
  const offset = fileSize - FOOTER_WIDTH - TRAILER_WIDTH - size;
  if (offset < 0) cursor.fail('metaindexSize', `found ${size}, in a file of ${fileSize} bytes`);
  return { metaindex: { offset, size }, index: undefined, baseContext };
}

/** `offset: varint  size: varint` */
export function readHandle(cursor: Cursor): BlockHandle {
  return { offset: count64(cursor, 'offset'), size: count64(cursor, 'size') };
}
