import { type ByteSource, Cursor } from '#formats/bytes';
import { BlockEntries, type IndexedBlock, type IndexForm, readIndex } from './block.ts';
import { checksumOf } from './checksum.ts';
import { type Codecs, unpackBlock } from './compression.ts';
import { type BlockHandle, type Footer, readFooter, readHandle, TRAILER_WIDTH } from './footer.ts';
import { count64 } from './little-endian.ts';

/** A range of keys that were deleted at once. */
export interface RangeTombstone {
  readonly start: Uint8Array;
  /** Exclusive. */
  readonly end: Uint8Array;
  readonly sequence: number;
}

/** What a table says of itself. */
export interface TableProperties {
  /** In Flink the name of the state. */
  readonly columnFamily: string | undefined;
  readonly comparator: string | undefined;
  readonly compression: string | undefined;
  readonly mergeOperator: string | undefined;
  /** Deletes, merges and range deletions included. */
  readonly entries: number;
  readonly deletions: number;
  readonly mergeOperands: number;
  readonly rangeDeletions: number;
  readonly dataBlocks: number;
  /** Bytes of keys and values before packing. */
  readonly rawKeyBytes: number;
  readonly rawValueBytes: number;
  readonly dataBytes: number;
}

/** A table (`.sst`), opened: its end has been read, not its data. */
export interface Table {
  readonly source: ByteSource;
  readonly footer: Footer;
  readonly properties: TableProperties;
  readonly index: IndexForm & { readonly handle: BlockHandle; readonly levels: 1 | 2 };
  readonly tombstones: readonly RangeTombstone[];
  readonly codecs: Codecs;
  readonly dictionary: Uint8Array | undefined;
  readonly verify: boolean;
}

export interface TableOptions {
  /** Codecs besides snappy and LZ4, which are built in. */
  readonly codecs?: Codecs;
  /** Whether checksums are checked; they are unless told otherwise. */
  readonly verify?: boolean;
}

/** The end of a table, where everything about it stands, comes in one read of this many bytes. */
const TAIL = 1 << 14;

const TWO_LEVEL_INDEX = 2;
const INDEX_WITH_FIRST_KEY = 3;

/**
 * Opens a block-based table of RocksDB (formats 0 to 6): footer, metaindex, properties, range deletions.
 *
 * @throws FormatError if it is none, or is broken
 */
export async function openTable(source: ByteSource, options: TableOptions = {}): Promise<Table> {
  const tail = await readTail(source);
  const footer = readFooter(new Cursor(tail.bytes, source.name, tail.at), source.size);
  const reading = {
    source: cached(source, tail),
    footer,
    codecs: options.codecs ?? {},
    verify: options.verify ?? true,
  };
  const metaindex = await readMetaindex(reading, footer.metaindex);
  const raw = await readProperties(reading, metaindex);
  const handle = footer.index ?? metaindex.get('rocksdb.index');
  if (handle === undefined) throw failure(source, 'index', 'the metaindex has no rocksdb.index');
  const dictionary = metaindex.get('rocksdb.compression_dict');
  return {
    source,
    footer,
    properties: tell(raw),
    index: { handle, ...indexForm(raw) },
    tombstones: await readTombstones(reading, metaindex.get('rocksdb.range_del')),
    codecs: reading.codecs,
    dictionary: dictionary === undefined ? undefined : await readBlock(reading, dictionary),
    verify: reading.verify,
  };
}

/** What it takes to read a block. */
type Reading = Pick<Table, 'source' | 'footer' | 'codecs' | 'verify'> & {
  readonly dictionary?: Uint8Array | undefined;
};

async function readTail(source: ByteSource): Promise<{ readonly at: number; readonly bytes: Uint8Array }> {
  const at = Math.max(0, source.size - TAIL);
  return { at, bytes: await source.read(at, source.size - at) };
}

/** Serves what lies in the tail from there. */
function cached(source: ByteSource, tail: { readonly at: number; readonly bytes: Uint8Array }): ByteSource {
  return {
    name: source.name,
    size: source.size,
    read: (offset, length) =>
      offset >= tail.at
        ? Promise.resolve(tail.bytes.subarray(offset - tail.at, offset - tail.at + length))
        : source.read(offset, length),
  };
}

/** Reads one block: checks it and unpacks it. */
async function readBlock(reading: Reading, handle: BlockHandle): Promise<Uint8Array> {
  requireWithin(reading.source, handle);
  return openBlock(reading, handle, await reading.source.read(handle.offset, handle.size + TRAILER_WIDTH));
}

function requireWithin(source: ByteSource, { offset, size }: BlockHandle): void {
  const end = offset + size + TRAILER_WIDTH;
  if (end > source.size) throw failure(source, 'block', `ends at byte ${end} of ${source.size}`, offset);
}

/** The same with the bytes of the block and its trailer. */
export function openBlock(reading: Reading, handle: BlockHandle, bytes: Uint8Array): Uint8Array {
  const { source, footer, codecs, dictionary, verify } = reading;
  const { offset, size } = handle;
  requireWithin(source, handle);
  if (bytes.length < size + TRAILER_WIDTH) throw failure(source, 'block', `is cut off`, offset);
  if (verify) verifyChecksum(source, bytes, offset, size, footer);
  const type = bytes[size] as number;
  const unpacked = unpackBlock(bytes.subarray(0, size), type, footer.formatVersion, codecs, dictionary);
  if (typeof unpacked === 'string') throw failure(source, 'block', unpacked, offset);
  return unpacked;
}

function verifyChecksum(source: ByteSource, bytes: Uint8Array, offset: number, size: number, footer: Footer): void {
  const wanted = checksumOf(bytes.subarray(0, size + 1), offset, footer);
  const found = new DataView(bytes.buffer, bytes.byteOffset + size + 1, 4).getUint32(0, true);
  if (wanted === undefined || wanted === found) return;
  const problem = `has the checksum ${found.toString(16)}, its bytes have ${wanted.toString(16)}`;
  throw failure(source, 'block', problem, offset);
}

function failure(source: ByteSource, field: string, problem: string, offset = 0): Error {
  return new Cursor(new Uint8Array(), source.name).error(field, problem, 'impossible', offset);
}

/** Handles of the table's other parts, by name. */
async function readMetaindex(reading: Reading, handle: BlockHandle): Promise<ReadonlyMap<string, BlockHandle>> {
  const entries = new BlockEntries(await readBlock(reading, handle), reading.source.name, handle.offset);
  const handles = new Map<string, BlockHandle>();
  while (entries.next()) {
    const cursor = new Cursor(entries.value(), reading.source.name, handle.offset + entries.valueStart);
    handles.set(keyText(entries), readHandle(cursor));
  }
  return handles;
}

type RawProperties = ReadonlyMap<string, Uint8Array>;

async function readProperties(reading: Reading, metaindex: ReadonlyMap<string, BlockHandle>): Promise<RawProperties> {
  const handle = metaindex.get('rocksdb.properties') ?? metaindex.get('rocksdb.stats');
  const properties = new Map<string, Uint8Array>();
  if (handle === undefined) return properties;
  const entries = new BlockEntries(await readBlock(reading, handle), reading.source.name, handle.offset);
  while (entries.next()) properties.set(keyText(entries), entries.value());
  return properties;
}

const TEXT = new TextDecoder();

function keyText({ key, keyLength }: BlockEntries): string {
  return TEXT.decode(key.subarray(0, keyLength));
}

function tell(raw: RawProperties): TableProperties {
  const text = (name: string) => {
    const bytes = raw.get(`rocksdb.${name}`);
    return bytes === undefined ? undefined : TEXT.decode(bytes);
  };
  const count = (name: string) => countOf(raw, name);
  return {
    columnFamily: text('column.family.name'),
    comparator: text('comparator'),
    compression: text('compression'),
    mergeOperator: text('merge.operator'),
    entries: count('num.entries'),
    deletions: count('deleted.keys'),
    mergeOperands: count('merge.operands'),
    rangeDeletions: count('num.range-deletions'),
    dataBlocks: count('num.data.blocks'),
    rawKeyBytes: count('raw.key.size'),
    rawValueBytes: count('raw.value.size'),
    dataBytes: count('data.size'),
  };
}

function countOf(raw: RawProperties, name: string): number {
  const bytes = raw.get(`rocksdb.${name}`);
  return bytes === undefined || bytes.length === 0 ? 0 : count64(new Cursor(bytes, name), name);
}

/** The index says in the properties how it is written: not the format version. */
function indexForm(raw: RawProperties): IndexForm & { readonly levels: 1 | 2 } {
  const type = raw.get('rocksdb.block.based.table.index.type')?.[0] ?? 0;
  return {
    deltas: countOf(raw, 'index.value.is.delta.encoded') !== 0,
    withFirstKey: type === INDEX_WITH_FIRST_KEY,
    trailer: countOf(raw, 'index.key.is.user.key') === 0 ? KEY_TRAILER : 0,
    levels: type === TWO_LEVEL_INDEX ? 2 : 1,
  };
}

/** The data blocks of a table, in order. */
export async function dataBlocks(table: Table): Promise<readonly IndexedBlock[]> {
  const { handle, levels } = table.index;
  const read = async (one: BlockHandle) =>
    readIndex(await readBlock({ ...table, dictionary: undefined }, one), table.source.name, one.offset, table.index);
  const top = await read(handle);
  if (levels === 1) return top;
  const blocks: IndexedBlock[] = [];
  for (const part of top) for (const one of await read(part)) blocks.push(one);
  return blocks;
}

/** Sequence and type, behind every key. */
export const KEY_TRAILER = 8;

/** Key: start of the range and a trailer. Value: its end. */
async function readTombstones(reading: Reading, handle: BlockHandle | undefined): Promise<readonly RangeTombstone[]> {
  if (handle === undefined) return [];
  const entries = new BlockEntries(await readBlock(reading, handle), reading.source.name, handle.offset);
  const tombstones: RangeTombstone[] = [];
  while (entries.next()) {
    const { key, keyLength } = entries;
    if (keyLength < KEY_TRAILER) throw failure(reading.source, 'range deletion', 'has no trailer', handle.offset);
    const start = key.slice(0, keyLength - KEY_TRAILER);
    tombstones.push({ start, end: new Uint8Array(entries.value()), sequence: sequenceAt(key, keyLength) });
  }
  return tombstones;
}

/** The sequence in the trailer of a key: all but its lowest byte. Real ones are far below 2^53. */
export function sequenceAt(key: Uint8Array, keyLength: number): number {
  let sequence = 0;
  for (let i = keyLength - 1; i > keyLength - KEY_TRAILER; i--) sequence = sequence * 256 + (key[i] as number);
  return sequence;
}

/** The error about an entry of a type that Flink never writes: blobs, wide columns; -1 for a key without a trailer. */
export function strangeEntry(table: Table, type: number): Error {
  const problem = type < 0 ? 'a key has no trailer' : `found an entry of type ${type}, which Flink never writes`;
  return failure(table.source, 'entry', problem);
}
