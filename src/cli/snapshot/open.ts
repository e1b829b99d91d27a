import { readFile } from 'node:fs/promises';
import { openLocalSnapshot, TABLE_CODECS } from '#collect';
import { type Text, text } from '#evidence';
import { FormatError } from '#formats/bytes';
import { likelyUids, openSnapshot, type Snapshot, type UidOf, uidFinder } from '#snapshots';
import type { Console } from '../console.ts';
import { UsageError } from '../usage-error.ts';

/** Opens a snapshot, does something with it, and lets go of its files. */
export async function withSnapshot<T>(
  path: string,
  console: Console,
  use: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) throw new UsageError(notLocal(path));
  const files = await openLocalSnapshot(path);
  if (files === undefined) throw new UsageError(noSnapshot(path));
  try {
    console.progress.show(text(`reading ${path}`, `正在读取 ${path}`));
    return await use(await openSnapshot(files, TABLE_CODECS));
  } catch (problem) {
    // Not a mistake of ours: the file is broken, or not a snapshot at all.
    if (problem instanceof FormatError) throw new UsageError(unreadable(problem.message));
    throw problem;
  } finally {
    await files.close();
  }
}

function notLocal(path: string): Text {
  return text(
    `${path}: this release reads snapshots from local folders only; copy it here first (all files beside _metadata too).`,
    `${path}：本版本只能读取本地目录中的快照，请先复制到本地（包括 _metadata 旁的所有文件）。`,
  );
}

function noSnapshot(path: string): Text {
  return text(
    `${path}: no _metadata there. Name a checkpoint or savepoint folder, its _metadata, or the folder that holds chk-<n>.`,
    `${path}：那里没有 _metadata。请指定检查点或保存点目录、其 _metadata 文件，或包含 chk-<n> 的目录。`,
  );
}

function unreadable(reason: string): Text {
  return text(`cannot be read: ${reason}`, `无法读取：${reason}`);
}

/** Where uids may come from. */
export interface UidOptions {
  readonly uid?: string;
  readonly uidsFrom?: string;
}

export async function uidsGiven({ uid, uidsFrom }: UidOptions): Promise<UidOf> {
  const named = uid?.split(',').map((one) => one.trim()) ?? [];
  return uidFinder([...(uidsFrom === undefined ? [] : likelyUids(await contentOf(uidsFrom))), ...named]);
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(
      text(`--uids-from ${file}: cannot be read (${code}).`, `--uids-from ${file}：无法读取（${code}）。`),
    );
  }
}
