import { createWriteStream } from 'node:fs';
import { open, readdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
 * is no snapshot. Everything is on the disk before it gets its name.
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
    for (const { path, source, edits } of plan.files) await writeSource(source, edits, within(folder, path));
    const unfinished = join(folder, UNFINISHED);
    await writeSource(metadata, plan.edits, unfinished);
    await verify(unfinished);
    await rename(unfinished, join(folder, METADATA));
    markFinished(folder);
    await sync(folder);
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

async function writeSource(source: ByteSource, edits: readonly Edit[], target: string): Promise<void> {
  await makeFolder(dirname(target));
  await pipeline(Readable.from(edited(source, edits)), createWriteStream(target, { flags: 'wx' }));
  await sync(target);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
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
