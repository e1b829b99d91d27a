import { type Text, text } from '#evidence';
import { filePictures } from './file-pictures.ts';
import { type FilePlaces, placesSum } from './file-places.ts';
import type { ReferredFile } from './file-table.ts';
import type { SnapshotFiles } from './files.ts';
import type { LazyList } from './lazy-list.ts';
import { type Leftovers, type LookedFile, lookForFiles, ownFiles } from './looked-files.ts';
import type { SnapshotOutline } from './outline.ts';
import type { FilePicture } from './picture.ts';
import type { Problem } from './problem.ts';

/** The files a snapshot refers to, looked for. */
export interface CheckedFiles {
  readonly files: LazyList<FilePicture>;
  /** How many of them are as they are recorded. */
  readonly filesOk: number;
  readonly places: FilePlaces;
  readonly problems: readonly Problem[];
}

/**
 * Looks for every file, and at what lies beside them. Of half a million files one byte each is kept, and examples.
 *
 * @param leftovers what lies about in the folders around it; by default what lies in its own folder
 */
export async function checkFiles(
  files: SnapshotFiles,
  outline: SnapshotOutline,
  leftovers: Leftovers | undefined,
): Promise<CheckedFiles> {
  const own = leftovers === undefined ? await ownFiles(files) : undefined;
  const statuses = new Uint8Array(await outline.files.count());
  const [missing, wrong, moved, unknown, foreign] = [makeAlike(), makeAlike(), makeAlike(), makeAlike(), makeAlike()];
  let looked = 0;
  const sum = placesSum(files.folder);
  for await (const one of lookForFiles(files, outline)) {
    statuses[looked++] = STATUSES.indexOf(one.status);
    if (one.status === 'missing') missing.add(one);
    if (one.status === 'size-differs') wrong.add(one);
    if (one.status === 'not-checked') unknown.add(one);
    if (one.found?.moved) moved.add(one);
    if (sum.add(one)) foreign.add(one);
    if (one.found !== undefined) own?.claim(one.found.path);
  }
  const { places } = sum;
  return {
    files: await filePictures(outline, (at) => STATUSES[statuses[at] as number] as FilePicture['status']),
    filesOk: statuses.reduce((count, one) => (one === 0 ? count + 1 : count), 0),
    places,
    problems: [
      ...missingFiles(missing, looked),
      ...wrongSizes(wrong),
      ...elsewhere(moved, files.name),
      ...notChecked(unknown),
      ...foreignFiles(foreign, places),
      ...orphans(leftovers ?? { files: own?.left() ?? [], retained: 1 }),
    ],
  };
}

const STATUSES: readonly FilePicture['status'][] = ['ok', 'missing', 'size-differs', 'not-checked'];

/** Files that have something in common: how many, and the first of them. */
interface Alike {
  add(one: LookedFile): void;
  readonly count: number;
  readonly first: LookedFile | undefined;
}

function makeAlike(): Alike {
  let count = 0;
  let first: LookedFile | undefined;
  return {
    add: (one) => {
      count++;
      first ??= one;
    },
    get count() {
      return count;
    },
    get first() {
      return first;
    },
  };
}

function missingFiles(missing: Alike, looked: number): readonly Problem[] {
  return ifAny(missing, 'restore-files-missing', 'critical', (first, count) => ({
    message: text(
      `${count} of ${looked} files are missing: ${first.file.path}`,
      `${looked} 个文件中缺失 ${count} 个：${first.file.path}`,
    ),
    remedy: text(
      'restore them from a backup, or start from another checkpoint or savepoint; without them Flink stops with FileNotFoundException.',
      '从备份恢复这些文件，或改用其他检查点或保存点；缺少它们时 Flink 会以 FileNotFoundException 失败。',
    ),
  }));
}

function wrongSizes(wrong: Alike): readonly Problem[] {
  return ifAny(wrong, 'file-size-differs', 'critical', ({ file, found }, count) => ({
    message: text(
      `${count} files have another size than recorded: ${file.path} has ${found?.bytes ?? 0} bytes, ${file.bytes} were written`,
      `${count} 个文件的大小与记录不符：${file.path} 为 ${found?.bytes ?? 0} 字节，写入时为 ${file.bytes} 字节`,
    ),
    remedy: text(
      'copy the snapshot again and compare sizes; a truncated state file cannot be repaired.',
      '重新复制快照并核对大小；被截断的状态文件无法修复。',
    ),
  }));
}

function elsewhere(moved: Alike, name: string): readonly Problem[] {
  return ifAny(moved, 'file-elsewhere', 'warning', ({ file, found }, count) => ({
    message: text(
      `${count} files are recorded at another place (${file.path}) and were found beside this _metadata (${found?.path ?? ''})`,
      `${count} 个文件记录在别处（${file.path}），而在此 _metadata 旁找到（${found?.path ?? ''}）`,
    ),
    remedy: isAddress(name) ? newPaths(name, file.path, found?.path ?? '') : newCopy(name),
  }));
}

function isAddress(name: string): boolean {
  return /^(?!file:)[a-z][a-z0-9+.-]*:\/\//i.test(name);
}

function newCopy(name: string): Text {
  const command = `flink-doctor snapshot relocate ${shellWord(name)} -o`;
  return text(
    `Flink looks where they are recorded: paths in _metadata are absolute. Restore from there, put this copy back, or write one that works anywhere: ${command} <folder>`,
    `Flink 会到记录的位置去找：_metadata 中的路径是绝对路径。请从原位置恢复、把副本放回原处，或写出一个可在任何位置使用的副本：${command} <目录>`,
  );
}

/** Nobody wants to bring all files of a store to this machine: only `_metadata` has to be another. */
function newPaths(name: string, recorded: string, found: string): Text {
  const [from, to] = differingBeginnings(recorded, found);
  const command = `flink-doctor snapshot relocate ${shellWord(name)} --paths ${shellWord(`${from}=${to}`)} -o`;
  return text(
    `Flink looks where they are recorded: paths in _metadata are absolute. Restore from there, put this copy back, or write the new paths into a copy of _metadata, and put that in place of this one: ${command} <folder>`,
    `Flink 会到记录的位置去找：_metadata 中的路径是绝对路径。请从原位置恢复、把副本放回原处，或把新路径写入 _metadata 的副本，再用它替换此文件：${command} <目录>`,
  );
}

/** What is left of two paths without the folders at their ends that are called the same. */
function differingBeginnings(one: string, other: string): readonly [string, string] {
  const [a, b] = [one.split('/'), other.split('/')];
  // What is left names a store and a bucket at least.
  while (a.length > 2 && b.length > 3 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return [a.join('/'), b.join('/')];
}

function notChecked(unknown: Alike): readonly Problem[] {
  return ifAny(unknown, 'file-not-checked', 'warning', ({ file }, count) => ({
    message: text(
      `${count} files lie in another store and were not looked at: ${file.path}`,
      `${count} 个文件位于其他存储，未能检查：${file.path}`,
    ),
    remedy: text('copy them beside _metadata and check again.', '将它们复制到 _metadata 旁后重新检查。'),
  }));
}

function foreignFiles(foreign: Alike, { foreign: places }: FilePlaces): readonly Problem[] {
  const list = places.slice(0, MOST_FOLDERS).map((place) => `${place.folder} (${place.files})`);
  const where = `${list.join(', ')}${places.length > MOST_FOLDERS ? ', …' : ''}`;
  return ifAny(foreign, 'file-foreign', 'warning', (_, count) => ({
    message: text(
      `${count} files (${places.reduce((sum, { bytes }) => sum + bytes, 0)} bytes) belong to other snapshots or jobs: ${where}`,
      `${count} 个文件（${places.reduce((sum, { bytes }) => sum + bytes, 0)} 字节）属于其他快照或作业：${where}`,
    ),
    remedy: text(
      'do not delete those folders while this snapshot is needed; take a canonical savepoint to be independent of them.',
      '在仍需要本快照期间，不要删除这些目录；如需独立，请做一次 canonical 保存点。',
    ),
  }));
}

const MOST_FOLDERS = 3;

function orphans({ files: left, retained }: Leftovers): readonly Problem[] {
  if (left.length === 0) return [];
  const bytes = left.reduce((sum, one) => sum + one.bytes, 0);
  const first = left[0]?.path ?? '';
  const others =
    retained > 1
      ? text(` by any of ${retained} retained checkpoints`, `（已考虑保留的 ${retained} 个检查点）`)
      : NOBODY;
  return [
    {
      id: 'checkpoint-orphan-files',
      severity: 'info',
      message: text(
        `${left.length} files lie about that are not referred to${others.en}: ${bytes} bytes of storage, such as ${first}`,
        `有 ${left.length} 个文件未被引用${others.zh}：占用存储 ${bytes} 字节，例如 ${first}`,
      ),
      remedy: text(
        'delete them only if the job is stopped, or they are older than its newest checkpoint, and no other retained checkpoint or savepoint refers to them.',
        '仅当作业已停止，或这些文件早于其最新检查点，并且没有其他保留的检查点或保存点引用它们时，才可删除。',
      ),
      file: first,
    },
  ];
}

const NOBODY = text('', '');

/** One problem for many files alike, with the first as the example. */
function ifAny(
  { first, count }: Alike,
  id: Problem['id'],
  severity: Problem['severity'],
  tell: (first: LookedFile, count: number) => Pick<Problem, 'message' | 'remedy'>,
): readonly Problem[] {
  if (first === undefined) return [];
  return [
    {
      id,
      severity,
      ...tell(first, count),
      ...ownerOf(first.file),
      file: first.file.path,
    },
  ];
}

function ownerOf({ operators }: ReferredFile): Pick<Problem, 'operator'> {
  const [operator] = operators;
  return operator === undefined ? {} : { operator };
}

/** As a shell takes it. */
function shellWord(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
