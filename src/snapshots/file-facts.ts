import type { SnapshotFiles as FileCount, SnapshotFileFacts } from '#evidence';
import { type LookedFile, lookForFiles } from './check-files.ts';
import type { ListedFile, SnapshotFiles } from './files.ts';
import type { SnapshotOutline } from './outline.ts';

/** Files that lie about and belong to nobody, found by whoever knows the folders around a snapshot. */
export interface Leftovers {
  readonly files: readonly ListedFile[];
  /** Snapshots whose files were taken into account. */
  readonly retained: number;
}

/** The files a snapshot refers to, looked for, as facts. */
export async function fileFacts(
  files: SnapshotFiles,
  outline: SnapshotOutline,
  leftovers: Leftovers | undefined,
): Promise<SnapshotFileFacts> {
  const looked = await lookForFiles(files, outline);
  const having = (status: LookedFile['status']) => looked.filter((one) => one.status === status);
  const orphans = leftovers ?? {
    files: await ownOrphans(files, looked),
    retained: 1,
  };
  return {
    referred: { ...countOf(looked), examples: [], operators: [] },
    missing: countOf(having('missing')),
    otherSize: countOf(having('size-differs')),
    moved: countOf(looked.filter(({ found }) => found?.moved === true)),
    notChecked: countOf(having('not-checked')),
    orphans: {
      count: orphans.files.length,
      bytes: orphans.files.reduce((sum, { bytes }) => sum + bytes, 0),
      examples: orphans.files.slice(0, MOST_EXAMPLES).map(({ path }) => path),
      operators: [],
    },
    retained: orphans.retained,
    reachable: looked.some(({ file, found }) => file.relative || found?.moved === false),
  };
}

const MOST_EXAMPLES = 5;
const MOST_OPERATORS = 20;

function countOf(looked: readonly LookedFile[]): FileCount {
  const operators = new Set(looked.flatMap(({ file }) => [...file.operators].slice(0, MOST_OPERATORS)));
  return {
    count: looked.length,
    bytes: looked.reduce((sum, { file }) => sum + Math.max(0, file.bytes), 0),
    examples: looked.slice(0, MOST_EXAMPLES).map(({ file }) => file.path),
    operators: [...operators].slice(0, MOST_OPERATORS),
  };
}

/** Below the folder of `_metadata` itself, which nobody else uses. */
async function ownOrphans(files: SnapshotFiles, looked: readonly LookedFile[]): Promise<readonly ListedFile[]> {
  const known = new Set(looked.map(({ found }) => found?.path));
  const listed = (await files.list()) ?? [];
  return listed.filter(({ path }) => path !== '_metadata' && !known.has(`${files.folder}/${path}`));
}
