import { type ByteSource, Cursor, drain, feedOf } from '#formats/bytes';
import { crc32c, maskCrc } from '#formats/codecs';
import { count64, slice, uint16, uint32 } from './little-endian.ts';

/** A table as the manifest lists it. */
export interface LiveFile {
  /** Such as `000042.sst`. */
  readonly name: string;
  readonly number: number;
  readonly level: number;
  /** In bytes. */
  readonly size: number;
}

/** A column family: in Flink, one per state. */
export interface ColumnFamily {
  readonly id: number;
  readonly name: string;
  readonly files: readonly LiveFile[];
}

const BLOCK = 32_768;
const HEADER = 7;
const RECYCLED_HEADER = 11;
const FIRST_RECYCLED = 5;

/** The default column family exists without being added. */
const DEFAULT = { id: 0, name: 'default' };

interface Family {
  readonly id: number;
  readonly name: string;
  readonly files: Map<number, LiveFile>;
}

/**
 * The live tables of each column family, as the records of a MANIFEST add and take them.
 *
 * @throws FormatError if it is no manifest, or is broken
 */
export async function readManifest(source: ByteSource): Promise<readonly ColumnFamily[]> {
  const bytes = await drain(feedOf(source));
  const families = new Map<number, Family>([[0, { ...DEFAULT, files: new Map() }]]);
  for (const record of records(new Cursor(bytes, source.name))) applyEdit(record, families);
  return [...families.values()].map((family) => ({ ...family, files: [...family.files.values()] }));
}

/** `checksum: uint32  length: uint16  type: uint8  data`, in blocks of 32 kB; a record may span several. */
function* records(log: Cursor): Generator<Cursor> {
  let parts: Uint8Array[] = [];
  let start = 0;
  while (log.left >= HEADER) {
    const room = BLOCK - (log.position % BLOCK);
    if (room < HEADER) {
      log.skip('padding', Math.min(room, log.left));
      continue;
    }
    const part = readPart(log);
    if (part === undefined) {
      log.skip('padding', Math.min(BLOCK - (log.position % BLOCK), log.left));
      continue;
    }
    if (part.first) {
      parts = [];
      start = part.at;
    }
    parts.push(part.data);
    if (part.last) yield new Cursor(joined(parts), log.name, start);
  }
}

interface Part {
  readonly at: number;
  readonly data: Uint8Array;
  readonly first: boolean;
  readonly last: boolean;
}

/** Undefined: padding. */
function readPart(log: Cursor): Part | undefined {
  const checksum = uint32(log, 'checksum');
  const length = uint16(log, 'length');
  const typeAt = log.position;
  const type = log.uint8('type');
  if (type === 0 && length === 0) return undefined;
  const recycled = type >= FIRST_RECYCLED;
  if (recycled) log.skip('logNumber', RECYCLED_HEADER - HEADER);
  const at = log.position;
  const data = log.bytes('data', length);
  const end = log.position;
  log.moveTo(typeAt);
  const covered = log.bytes('data', end - typeAt);
  const wanted = maskCrc(crc32c(covered));
  if (wanted !== checksum) {
    log.fail('record', `has the checksum ${checksum.toString(16)}, its bytes have ${wanted.toString(16)}`);
  }
  const kind = recycled ? type - FIRST_RECYCLED + 1 : type;
  if (kind > 4) log.fail('type', `expected 1 to 8, found ${type}`);
  return { at, data, first: kind <= 2, last: kind === 1 || kind === 4 };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What one record says; its column family may be told after its files. */
interface Edit {
  family: number;
  added: string | undefined;
  dropped: boolean;
  readonly files: LiveFile[];
  readonly deleted: number[];
}

function applyEdit(cursor: Cursor, families: Map<number, Family>): void {
  const edit: Edit = { family: 0, added: undefined, dropped: false, files: [], deleted: [] };
  while (cursor.left > 0) readTag(cursor, edit);
  if (edit.added !== undefined) families.set(edit.family, { id: edit.family, name: edit.added, files: new Map() });
  if (edit.dropped) families.delete(edit.family);
  const family = families.get(edit.family);
  for (const number of edit.deleted) family?.files.delete(number);
  for (const file of edit.files) family?.files.set(file.number, file);
}

/** From this tag on, a tag may be skipped with the counted bytes behind it. */
const IGNORABLE = 1 << 13;

const TEXT = new TextDecoder();

function readTag(cursor: Cursor, edit: Edit): void {
  const tag = cursor.varint('tag');
  switch (tag) {
    case 1:
      slice(cursor, 'comparator');
      return;
    case 2:
    case 3:
    case 4:
    case 9:
    case 10:
    case 203:
    case 300:
      count64(cursor, 'number');
      return;
    case 5:
      cursor.varint('level');
      slice(cursor, 'compactCursor');
      return;
    case 6:
      cursor.varint('level');
      edit.deleted.push(count64(cursor, 'number'));
      return;
    case 7:
    case 100:
    case 102:
    case 103:
      edit.files.push(readNewFile(cursor, tag));
      return;
    case 200:
      edit.family = cursor.varint('columnFamily');
      return;
    case 201:
      edit.added = TEXT.decode(slice(cursor, 'name'));
      return;
    case 202:
      edit.dropped = true;
      return;
    default:
      if (tag < IGNORABLE) cursor.fail('tag', `found ${tag}, which this reader does not know`, 'unsupported');
      slice(cursor, 'ignored');
  }
}

/** `level number [102: path] size  smallest largest: keys  [100 on] sequences  [103] custom fields` */
function readNewFile(cursor: Cursor, tag: number): LiveFile {
  const level = cursor.varint('level');
  const number = count64(cursor, 'number');
  if (tag === 102) cursor.varint('path');
  const size = count64(cursor, 'size');
  slice(cursor, 'smallest');
  slice(cursor, 'largest');
  if (tag >= 100) {
    count64(cursor, 'smallestSequence');
    count64(cursor, 'largestSequence');
  }
  if (tag === 103) skipCustomFields(cursor);
  return { name: `${String(number).padStart(6, '0')}.sst`, number, level, size };
}

const LAST_CUSTOM_FIELD = 1;
const NOT_IGNORABLE = 1 << 6;
const PATH_ID = 65;

/** `tag: varint  length: varint  bytes`, until tag 1. */
function skipCustomFields(cursor: Cursor): void {
  for (;;) {
    const tag = cursor.varint('customTag');
    if (tag === LAST_CUSTOM_FIELD) return;
    if (tag & NOT_IGNORABLE && tag !== PATH_ID)
      cursor.fail('customTag', `found ${tag}, which may not be ignored`, 'unsupported');
    slice(cursor, 'customField');
  }
}
