import { type NameSource, namesFrom, openSnapshotFiles, StoreProblem, TABLE_CODECS } from '#collect/snapshots';
import { type Text, text } from '#evidence';
import { FormatError } from '#formats/bytes';
import { likelyUids, openSnapshot, reasonText, type Snapshot, type UidOf, uidFinder } from '#snapshots';
import type { Console } from '../console.ts';
import { UsageError } from '../usage-error.ts';

/** Where an object store is. */
export interface StoreOptions {
  readonly endpoint?: string;
  readonly region?: string;
  readonly profile?: string;
}

/** Opens a snapshot, does something with it, and lets go of its files. */
export async function withSnapshot<T>(
  path: string,
  options: StoreOptions,
  console: Console,
  use: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const files = await openedFiles(path, options);
  try {
    console.progress.show(text(`reading ${path}`, `正在读取 ${path}`));
    return await use(await openSnapshot(files, TABLE_CODECS));
  } catch (problem) {
    // Not a mistake of ours: the file is broken, or not a snapshot at all.
    if (problem instanceof FormatError) throw new BrokenSnapshot(problem);
    if (problem instanceof StoreProblem) throw new UsageError(problem.told);
    throw problem;
  } finally {
    await files.close();
  }
}

async function openedFiles(path: string, options: StoreOptions) {
  try {
    const files = await openSnapshotFiles(path, options);
    if (files !== undefined) return files;
  } catch (problem) {
    if (problem instanceof StoreProblem) throw new UsageError(problem.told);
    throw problem;
  }
  throw new UsageError(noSnapshot(path));
}

function noSnapshot(path: string): Text {
  return text(
    `${path}: no _metadata there. Name a checkpoint or savepoint folder, its _metadata, or the folder that holds chk-<n>.`,
    `${path}：那里没有 _metadata。请指定检查点或保存点目录、其 _metadata 文件，或包含 chk-<n> 的目录。`,
  );
}

/** What was given is no `_metadata` that Flink writes. */
export class BrokenSnapshot extends UsageError {
  readonly problem: FormatError;

  constructor(problem: FormatError) {
    super(text(`cannot be read: ${problem.message}`, `无法读取：${reasonText(problem.message).zh}`));
    this.problem = problem;
  }
}

/** Where uids may come from. */
export interface UidOptions extends StoreOptions {
  readonly uid?: string;
  readonly uidsFrom?: string;
}

/** What operators are called. */
export interface Names {
  readonly uidOf: UidOf;
  /** Of files that have no names; undefined if nobody told. */
  readonly nameOf: (id: string) => string | undefined;
}

export async function uidsGiven(options: UidOptions): Promise<UidOf> {
  return (await namesGiven(options)).uidOf;
}

export async function namesGiven({ uid, uidsFrom }: UidOptions): Promise<Names> {
  const named = uid?.split(',').map((one) => one.trim()) ?? [];
  if (uidsFrom === undefined) return { uidOf: uidFinder(named), nameOf: () => undefined };
  const { strings, texts, names } = await sourceOf(uidsFrom);
  return {
    uidOf: uidFinder([...strings, ...texts.flatMap(likelyUids), ...named]),
    nameOf: (id) => names.get(id),
  };
}

async function sourceOf(from: string): Promise<NameSource> {
  try {
    return await namesFrom(from);
  } catch (error) {
    if (error instanceof StoreProblem) throw new UsageError(error.told);
    const code =
      error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : messageOf(error);
    throw new UsageError(
      text(`--uids-from ${from}: cannot be read (${code}).`, `--uids-from ${from}：无法读取（${code}）。`),
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
