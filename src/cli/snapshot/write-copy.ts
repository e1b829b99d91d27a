import { type FileHandle, open, readdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Text, text } from '#evidence';
import type { ByteSource } from '#formats/bytes';
import { type Edit, edited, type Plan } from '#surgery';
import { makeFolder } from '../make-folder.ts';
import { markFinished, markUnfinished, removeFolder } from '../unfinished.ts';
import { UsageError } from '../usage-error.ts';

const METADATA = '_metadata';
/** No tool takes it for a snapshot. */
const UNFINISHED = '_metadata.unfinished';

/**
 * Writes the copy a plan describes into a new folder. Its `_metadata` appears last and whole: whatever happens before, there
 * is no snapshot. Everything is on the disk before it gets its name; while the disk takes its time, the copy is verified.
 *
 * @param verify reads the copy under its unfinished name, and throws if anything is wrong with it
 */
export async function writeCopy(
  metadata: ByteSource,
  plan: Plan,
  folder: string,
  verify: (unfinished: string) => Promise<void>,
): Promise<void> {
  await mustBeNew(folder);
  markUnfinished(folder);
  try {
    await makeFolder(folder);
    for (const { path, source, edits } of plan.files) {
      await sync(await writeSource(source, edits, within(folder, path)));
    }
    const unfinished = join(folder, UNFINISHED);
    const onDisk = sync(await writeSource(metadata, plan.edits, unfinished));
    // Both have an end, whichever fails first: what is removed must not be open any more.
    const ends = await Promise.allSettled([verify(unfinished), onDisk]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    await rename(unfinished, join(folder, METADATA));
    markFinished(folder);
    await sync(await open(folder, 'r'));
  } catch (error) {
    removeFolder(folder);
    throw isFileError(error) ? notWritten(folder, error) : error;
  }
}

/** What the file system says, such as that there is no space left. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function notWritten(folder: string, { code, message }: NodeJS.ErrnoException): UsageError {
  const reason = code === 'ENOSPC' ? text('no space is left', '磁盘空间不足') : text(message, message);
  return new UsageError(
    text(
      `-o ${folder}: the copy cannot be written (${reason.en}); nothing is left of it.`,
      `-o ${folder}：无法写入副本（${reason.zh}），未留下任何内容。`,
    ),
  );
}

/** A handle could name a file outside of the folder. */
function within(folder: string, path: string): string {
  const target = resolve(folder, path);
  if (target.startsWith(`${resolve(folder)}/`)) return target;
  throw new UsageError(text(`${path} leads out of the folder of the snapshot.`, `${path} 指向快照目录之外。`));
}

/** @returns the file, open, to be put on the disk */
async function writeSource(source: ByteSource, edits: readonly Edit[], target: string): Promise<FileHandle> {
  await makeFolder(dirname(target));
  const handle = await open(target, 'wx');
  try {
    await writePieces(handle, edited(source, edits, { reuse: true }));
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** While one piece is written, the next one is read. */
async function writePieces(handle: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  let writing = Promise.resolve();
  try {
    for await (const piece of pieces) {
      await writing;
      writing = writeAll(handle, piece);
      // It may fail while the next piece is awaited; it is told when its turn comes.
      writing.catch(() => {});
    }
  } finally {
    await writing;
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
}

async function sync(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** An empty folder is as good as a new one. */
export async function mustBeNew(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : [error.code],
  );
  if (names.length > 0) throw new UsageError(taken(folder));
}

function taken(folder: string): Text {
  return text(
    `-o ${folder}: name a folder that is new or empty; the copy of the snapshot goes there.`,
    `-o ${folder}：请指定一个新的或空的目录，快照副本将写入其中。`,
  );
}
