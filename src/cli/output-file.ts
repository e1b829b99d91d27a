import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from '#evidence';
import { pagesOf } from './streams.ts';
import { markUnfinished, removeFolder } from './unfinished.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes a whole file or nothing: in a folder beside the target first, then moved over it, so that no reader sees half of
 * it and an interrupted run leaves an earlier file as it was. A pipe or device is written to, never replaced.
 *
 * @param write fills the temporary file; false when there is nothing to keep
 */
export async function writeOutputFile(file: string, write: (temporary: string) => Promise<boolean>): Promise<boolean> {
  const target = await realpath(file).catch(() => resolve(file));
  const device = await isDevice(target);
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(device ? tmpdir() : dirname(target), '.flink-doctor-'));
    markUnfinished(folder);
    const temporary = join(folder, basename(target));
    if (!(await write(temporary))) return false;
    if (device) await pipeline(createReadStream(temporary), createWriteStream(target));
    else await rename(temporary, target);
    return true;
  } catch (error) {
    throw isFileError(error) ? notWritable(file, error) : error;
  } finally {
    if (folder !== undefined) removeFolder(folder);
  }
}

/** @param content a text, or its pieces */
export async function writeTextFile(file: string, content: string | Iterable<string>): Promise<void> {
  await writeOutputFile(file, async (temporary) => {
    await writeFile(temporary, typeof content === 'string' ? content : pagesOf(content));
    return true;
  });
}

/** Before a long examination: is there a folder to put its result into? */
export async function mustBeWritable(file: string): Promise<void> {
  const folder = await stat(dirname(resolve(file))).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw new UsageError(
      text(`-o ${file}: there is no folder ${dirname(file)}.`, `-o ${file}：目录 ${dirname(file)} 不存在。`),
    );
  }
  const target = await stat(file).catch(() => undefined);
  if (target?.isDirectory()) {
    throw new UsageError(text(`-o ${file}: is a folder; name a file.`, `-o ${file}：这是一个目录，请指定文件名。`));
  }
}

async function isDevice(target: string): Promise<boolean> {
  const found = await stat(target).catch(() => undefined);
  return found !== undefined && !found.isFile();
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error && 'path' in error;
}

function notWritable(file: string, { code }: NodeJS.ErrnoException): UsageError {
  return new UsageError(text(`-o ${file}: cannot be written (${code}).`, `-o ${file}：无法写入（${code}）。`));
}
