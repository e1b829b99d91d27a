import type { SnapshotFiles as FileCount, SnapshotFileFacts } from '#evidence';
import type { SnapshotFiles } from './files.ts';
import { type Leftovers, type LookedFile, lookForFiles, ownFiles } from './looked-files.ts';
import type { SnapshotOutline } from './outline.ts';

/** The files a snapshot refers to, looked for, as facts. */
export async function fileFacts(
  files: SnapshotFiles,
  outline: SnapshotOutline,
  leftovers: Leftovers | undefined,
): Promise<SnapshotFileFacts> {
  const sums = {
    referred: makeSum(),
    missing: makeSum(),
    otherSize: makeSum(),
    moved: makeSum(),
    notChecked: makeSum(),
  };
  const own = leftovers === undefined ? await ownFiles(files) : undefined;
  let reachable = false;
  for await (const one of lookForFiles(files, outline)) {
    sums.referred.add(one);
    if (one.status === 'missing') sums.missing.add(one);
    if (one.status === 'size-differs') sums.otherSize.add(one);
    if (one.status === 'not-checked') sums.notChecked.add(one);
    if (one.found?.moved) sums.moved.add(one);
    if (one.found !== undefined) own?.claim(one.found.path);
    reachable ||= one.file.relative || one.found?.moved === false;
  }
  const orphans = leftovers ?? { files: own?.left() ?? [], retained: 1 };
  return {
    referred: { ...sums.referred.told(), examples: [], operators: [] },
    missing: sums.missing.told(),
    otherSize: sums.otherSize.told(),
    moved: sums.moved.told(),
    notChecked: sums.notChecked.told(),
    orphans: {
      count: orphans.files.length,
      bytes: orphans.files.reduce((sum, { bytes }) => sum + bytes, 0),
      examples: orphans.files.slice(0, MOST_EXAMPLES).map(({ path }) => path),
      operators: [],
    },
    retained: orphans.retained,
    reachable,
  };
}

const MOST_EXAMPLES = 5;
const MOST_OPERATORS = 20;

/** Adds up files that have something in common, and keeps a few examples. */
interface FileSum {
  add(one: LookedFile): void;
  told(): FileCount;
}

function makeSum(): FileSum {
  let count = 0;
  let bytes = 0;
  const examples: string[] = [];
  const operators = new Set<string>();
  return {
    add: ({ file }) => {
      count++;
      bytes += Math.max(0, file.bytes);
      if (examples.length < MOST_EXAMPLES) examples.push(file.path);
      for (const operator of file.operators) if (operators.size < MOST_OPERATORS) operators.add(operator);
    },
    told: () => ({ count, bytes, examples, operators: [...operators] }),
  };
}
