import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { type Text, text } from '#evidence';
import { contentKind, HEAD_BYTES } from './content-kind.ts';
import { asUtf8 } from './decode-text.ts';
import { identityOf, type ListedFile, listFiles } from './list-files.ts';
import type { LogSource } from './log-source.ts';
import { isTold, type OnNote, reasonOf, toldError } from './note.ts';
import { type Bytes, CHUNK } from './puller.ts';
import { inFile, inMemory, type RandomAccess, rangeOf } from './random-access.ts';
import { rotationOf } from './rotation.ts';
import { bounded, leaveOut, type Unpacking, unpack, unpackZip } from './unpack.ts';
import { createUnpackers, type Unpackers } from './unpack-ahead.ts';
import { createBounds, type UnpackLimits } from './unpacked-bounds.ts';

export interface ReadLogOptions {
  readonly onNote: OnNote;
  /** Called once, before anything is read: what lies on disk, packed or not. */
  readonly onListed?: (files: number, bytes: number) => void;
  /** Bytes read from disk or standard input, as they lie there; those of `LogSource.file` are counted by its reader. */
  readonly onRead?: (bytes: number) => void;
  readonly signal?: AbortSignal;
  /** Stands in for standard input. */
  readonly stdin?: Bytes;
  readonly limits?: UnpackLimits;
  /** Gzip files from this size on are unpacked in a thread of their own; default 4 MB. */
  readonly aheadFrom?: number;
}

/** Starting a thread costs as much as unpacking this. */
const AHEAD_FROM = 4 * 1024 * 1024;
/** Files up to this size are read at once, when they are recognised. */
const SMALL_BYTES = CHUNK;

/**
 * The logs that inputs hold: files, folders, patterns, archives of any of them, `-` for standard input; each is recognised
 * by its first bytes. One source must be read (or left) before the next is asked for, except those with a `file`. Rotated
 * sets come oldest first, as far as their names tell.
 */
export async function* readLogSources(inputs: readonly string[], options: ReadLogOptions): AsyncGenerator<LogSource> {
  const { onNote, signal, onListed } = options;
  const names = inputs.filter((input) => input !== '-');
  const files = await listFiles(names, { onNote, ...(signal === undefined ? {} : { signal }) });
  onListed?.(
    files.length,
    files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  );
  if (inputs.includes('-')) yield* readStream(options.stdin ?? process.stdin, '-', true, options);
  const unpackers = createUnpackers();
  for (const [n, file] of files.entries()) {
    signal?.throwIfAborted();
    if (n % TURN === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    yield* readFile(file, options, unpackers);
  }
}

/** After so many files, which may all be small, others get a turn. */
const TURN = 500;

function readStream(bytes: Bytes, name: string, named: boolean, options: ReadLogOptions): AsyncGenerator<LogSource> {
  const about = unpacking(named, options);
  return unpack(counted(bytes, options, about), name, about);
}

async function* readFile(listed: ListedFile, options: ReadLogOptions, unpackers: Unpackers): AsyncGenerator<LogSource> {
  const { path, sizeBytes, isStream, named } = listed;
  let file: FileHandle | undefined;
  try {
    if (!isStream && sizeBytes <= SMALL_BYTES) {
      yield* readRegular(inMemory(readSmall(listed)), listed, options, unpackers);
      return;
    }
    file = await open(path, 'r');
    if (isStream) {
      yield* readStream(streamOf(file), path, named, options);
      return;
    }
    if (identityOf(fstatSync(file.fd)) !== listed.identity) throw toldError(ROTATED);
    yield* readRegular(inFile(file, sizeBytes), listed, options, unpackers);
  } catch (error) {
    options.signal?.throwIfAborted();
    options.onNote({ name: path, status: 'unreadable', problem: cannotRead(error) });
  } finally {
    await file?.close().catch(() => {});
  }
}

/** At once and without waiting: 200,000 small files would spend their time on that. */
function readSmall({ path, sizeBytes, identity }: ListedFile): Uint8Array {
  const file = openSync(path, 'r');
  try {
    if (identityOf(fstatSync(file)) !== identity) throw toldError(ROTATED);
    const bytes = Buffer.allocUnsafe(sizeBytes);
    return bytes.subarray(0, readSync(file, bytes, 0, sizeBytes, 0));
  } finally {
    closeSync(file);
  }
}

function cannotRead(error: unknown): Text {
  if (isTold(error)) return error.why;
  return text(`it cannot be read (${reasonOf(error)})`, `无法读取（${reasonOf(error)}）`);
}

const ROTATED = text('it was rotated away before it was read', '在读取之前已被轮转');

async function* readRegular(
  whole: RandomAccess,
  listed: ListedFile,
  options: ReadLogOptions,
  unpackers: Unpackers,
): AsyncGenerator<LogSource> {
  const { path, sizeBytes, identity, named } = listed;
  const head = await whole.read(0, HEAD_BYTES);
  const kind = contentKind(head);
  const about = unpacking(named, options);
  const bytes = () => counted(rangeOf(whole, 0, sizeBytes), options, about);
  switch (kind.is) {
    case 'zip':
      if (isJar(path)) return;
      about.bounds.packed(sizeBytes);
      yield* unpackZip(whole, path, about);
      options.onRead?.(sizeBytes);
      return;
    case 'text': {
      const { family } = rotationOf(path);
      const plain = kind.encoding !== 'utf-16le' && kind.encoding !== 'utf-16be' && sizeBytes > SMALL_BYTES;
      const source = { name: path, family, open: () => asUtf8(bytes(), kind.encoding, kind.mark) };
      yield plain ? { ...source, file: { path, from: kind.mark, to: sizeBytes, identity } } : source;
      return;
    }
    case 'gzip':
      if (sizeBytes > SMALL_BYTES && (await holdsText(whole))) yield packedSource(listed, options, unpackers);
      else yield* unpack(bytes(), path, about);
      return;
    case 'zstd':
    case 'tar':
      yield* unpack(bytes(), path, about);
      return;
    default:
      leaveOut(kind, path, about);
      options.onRead?.(sizeBytes);
  }
}

/** Makes 16 MB at most. */
const ENOUGH_PACKED = 16 * 1024;

/** Whether a gzip file is a log, and no archive. */
async function holdsText(packed: RandomAccess): Promise<boolean> {
  try {
    const beginning = gunzipSync(await packed.read(0, ENOUGH_PACKED), { finishFlush: constants.Z_SYNC_FLUSH });
    return contentKind(beginning.subarray(0, HEAD_BYTES)).is === 'text';
  } catch {
    return false;
  }
}

/** A packed log that opens its file itself, whenever it is read. */
function packedSource(listed: ListedFile, options: ReadLogOptions, unpackers: Unpackers): LogSource {
  const { path } = listed;
  const { family } = rotationOf(path);
  return { name: path, family, alone: true, open: () => packedText(listed, options, unpackers) };
}

async function* packedText(listed: ListedFile, options: ReadLogOptions, unpackers: Unpackers): Bytes {
  const { path, sizeBytes, identity, named } = listed;
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    if (identityOf(fstatSync(file.fd)) !== identity) throw toldError(ROTATED);
    const about = unpacking(named, options);
    const sources =
      sizeBytes >= (options.aheadFrom ?? AHEAD_FROM)
        ? unpack(bounded(ahead(unpackers, file.fd, listed, options, about), about.bounds), path, about, 1)
        : unpack(counted(rangeOf(inFile(file, sizeBytes), 0, sizeBytes), options, about), path, about);
    for await (const source of sources) yield* source.open();
  } catch (error) {
    options.signal?.throwIfAborted();
    options.onNote({ name: path, status: 'unreadable', problem: cannotRead(error) });
  } finally {
    await file?.close().catch(() => {});
  }
}

/** Unpacked, with what was read for it counted. */
async function* ahead(
  { unpacked }: Unpackers,
  file: number,
  { sizeBytes }: ListedFile,
  { onRead, signal }: ReadLogOptions,
  { bounds }: Unpacking,
): Bytes {
  const onPacked = (bytes: number) => {
    onRead?.(bytes);
    bounds.packed(bytes);
  };
  for await (const chunk of unpacked(file, sizeBytes, onPacked)) {
    signal?.throwIfAborted();
    yield chunk;
  }
}

/** Archives of classes lie in many folders, and hold no logs. */
function isJar(path: string): boolean {
  return /\.(jar|war|ear)$/i.test(path);
}

function unpacking(named: boolean, { onNote, limits }: ReadLogOptions): Unpacking {
  return { named, onNote, bounds: createBounds(limits) };
}

async function* counted(bytes: Bytes, { onRead, signal }: ReadLogOptions, about: Unpacking): Bytes {
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    onRead?.(chunk.length);
    about.bounds.packed(chunk.length);
    yield chunk;
  }
}

/** A pipe cannot be read at a place, only on. */
async function* streamOf(file: FileHandle): Bytes {
  for (;;) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
