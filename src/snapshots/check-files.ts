import { text } from '#evidence';
import { type FilePlaces, foreignFiles, placesOf } from './file-places.ts';
import type { ReferredFile } from './file-table.ts';
import type { SnapshotFiles } from './files.ts';
import { type Leftovers, type LookedFile, lookForFiles, ownOrphans } from './looked-files.ts';
import type { SnapshotOutline } from './outline.ts';
import type { FilePicture } from './picture.ts';
import type { Problem } from './problem.ts';

/** The files a snapshot refers to, looked for. */
export interface CheckedFiles {
  readonly files: readonly FilePicture[];
  readonly places: FilePlaces;
  readonly problems: readonly Problem[];
}

/**
 * Looks for every file, and at what lies beside them.
 *
 * @param leftovers what lies about in the folders around it; by default what lies in its own folder
 */
export async function checkFiles(
  files: SnapshotFiles,
  outline: SnapshotOutline,
  leftovers: Leftovers | undefined,
): Promise<CheckedFiles> {
  const looked: LookedFile[] = [];
  for await (const one of lookForFiles(files, outline)) looked.push(one);
  return {
    files: looked.map(({ file, status }) => ({
      path: file.path,
      bytes: file.bytes,
      status,
    })),
    places: placesOf(looked, files.folder),
    problems: [
      ...missingFiles(looked),
      ...wrongSizes(looked),
      ...elsewhere(looked, files.name),
      ...notChecked(looked),
      ...foreign(looked, files.folder),
      ...orphans(
        leftovers ?? { files: await ownOrphans(files, new Set(looked.map(({ found }) => found?.path))), retained: 1 },
      ),
    ],
  };
}

function missingFiles(looked: readonly LookedFile[]): readonly Problem[] {
  const missing = looked.filter(({ status }) => status === 'missing');
  return ifAny(missing, 'restore-files-missing', 'critical', (first, count) => ({
    message: text(
      `${count} of ${looked.length} files are missing: ${first.file.path}`,
      `${looked.length} 个文件中缺失 ${count} 个：${first.file.path}`,
    ),
    remedy: text(
      'restore them from a backup, or start from another checkpoint or savepoint; without them Flink stops with FileNotFoundException.',
      '从备份恢复这些文件，或改用其他检查点或保存点；缺少它们时 Flink 会以 FileNotFoundException 失败。',
    ),
  }));
}

function wrongSizes(looked: readonly LookedFile[]): readonly Problem[] {
  const wrong = looked.filter(({ status }) => status === 'size-differs');
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

function elsewhere(looked: readonly LookedFile[], name: string): readonly Problem[] {
  const moved = looked.filter(({ found }) => found?.moved === true);
  return ifAny(moved, 'file-elsewhere', 'warning', ({ file, found }, count) => ({
    message: text(
      `${count} files are recorded at another place (${file.path}) and were found beside this _metadata (${found?.path ?? ''})`,
      `${count} 个文件记录在别处（${file.path}），而在此 _metadata 旁找到（${found?.path ?? ''}）`,
    ),
    remedy: text(
      `Flink looks where they are recorded: paths in _metadata are absolute. Restore from there, put this copy back, or write one that works anywhere: flink-doctor snapshot relocate ${shellWord(name)} -o <folder>`,
      `Flink 会到记录的位置去找：_metadata 中的路径是绝对路径。请从原位置恢复、把副本放回原处，或写出一个可在任何位置使用的副本：flink-doctor snapshot relocate ${shellWord(name)} -o <目录>`,
    ),
  }));
}

function notChecked(looked: readonly LookedFile[]): readonly Problem[] {
  const unknown = looked.filter(({ status }) => status === 'not-checked');
  return ifAny(unknown, 'file-not-checked', 'warning', ({ file }, count) => ({
    message: text(
      `${count} files lie in another store and were not looked at: ${file.path}`,
      `${count} 个文件位于其他存储，未能检查：${file.path}`,
    ),
    remedy: text('copy them beside _metadata and check again.', '将它们复制到 _metadata 旁后重新检查。'),
  }));
}

function foreign(looked: readonly LookedFile[], folder: string): readonly Problem[] {
  const { foreign: places } = placesOf(looked, folder);
  const list = places.slice(0, MOST_FOLDERS).map((place) => `${place.folder} (${place.files})`);
  const where = `${list.join(', ')}${places.length > MOST_FOLDERS ? ', …' : ''}`;
  return ifAny(foreignFiles(looked, folder), 'file-foreign', 'warning', (_, count) => ({
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
  looked: readonly LookedFile[],
  id: Problem['id'],
  severity: Problem['severity'],
  tell: (first: LookedFile, count: number) => Pick<Problem, 'message' | 'remedy'>,
): readonly Problem[] {
  const [first] = looked;
  if (first === undefined) return [];
  return [
    {
      id,
      severity,
      ...tell(first, looked.length),
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
