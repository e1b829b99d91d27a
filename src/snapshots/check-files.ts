import { text } from '#evidence';
import type { ReferredFile } from './file-table.ts';
import type { FoundFile, SnapshotFiles } from './files.ts';
import type { SnapshotOutline } from './outline.ts';
import type { FilePicture } from './picture.ts';
import type { Problem } from './problem.ts';

/** The files a snapshot refers to, looked for. */
export interface CheckedFiles {
  readonly files: readonly FilePicture[];
  readonly problems: readonly Problem[];
}

/** A file that handles name, and what was found of it. */
export interface LookedFile {
  readonly file: ReferredFile;
  readonly found: FoundFile | undefined;
  readonly status: FilePicture['status'];
}

/** Looks for every file, and at what lies beside them. */
export async function checkFiles(files: SnapshotFiles, outline: SnapshotOutline): Promise<CheckedFiles> {
  const looked = await lookForFiles(files, outline);
  return {
    files: looked.map(({ file, status }) => ({
      path: file.path,
      bytes: file.bytes,
      status,
    })),
    problems: [
      ...missingFiles(looked),
      ...wrongSizes(looked),
      ...elsewhere(looked),
      ...notChecked(looked),
      ...foreign(looked, files.folder),
      ...(await orphans(looked, files)),
    ],
  };
}

/** Looks for every file where it is recorded, and beside `_metadata`. */
export async function lookForFiles(
  files: SnapshotFiles,
  outline: Pick<SnapshotOutline, 'files'>,
): Promise<readonly LookedFile[]> {
  const looked: LookedFile[] = [];
  for (const file of outline.files.values()) {
    const found = await files.find(file);
    looked.push({
      file,
      found,
      status: statusOf(file, found, files.reaches(file)),
    });
  }
  return looked;
}

function statusOf(file: ReferredFile, found: FoundFile | undefined, reachable: boolean): FilePicture['status'] {
  if (found === undefined) return reachable ? 'missing' : 'not-checked';
  if (file.bytes < 0) return 'ok';
  return (file.merged ? found.bytes >= file.bytes : found.bytes === file.bytes) ? 'ok' : 'size-differs';
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

function elsewhere(looked: readonly LookedFile[]): readonly Problem[] {
  const moved = looked.filter(({ found }) => found?.moved === true);
  return ifAny(moved, 'file-elsewhere', 'warning', ({ file, found }, count) => ({
    message: text(
      `${count} files are recorded at another place (${file.path}) and were found beside this _metadata (${found?.path ?? ''})`,
      `${count} 个文件记录在别处（${file.path}），而在此 _metadata 旁找到（${found?.path ?? ''}）`,
    ),
    remedy: text(
      'Flink looks where they are recorded. Restore from there, or put this copy back; paths in _metadata are absolute.',
      'Flink 会到记录的位置去找。请从原位置恢复，或把副本放回原处；_metadata 中的路径是绝对路径。',
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

/** Shared and task-owned files of the same job belong to a checkpoint; everything else is somebody's. */
function foreign(looked: readonly LookedFile[], folder: string): readonly Problem[] {
  const parent = folder.slice(0, folder.lastIndexOf('/'));
  const own = /\/chk-\d+$/.test(folder) ? [`${parent}/shared/`, `${parent}/taskowned/`, `${folder}/`] : [`${folder}/`];
  const others = looked.filter(
    ({ found }) => found?.moved === false && !own.some((place) => found.path.startsWith(place)),
  );
  return ifAny(others, 'file-foreign', 'warning', ({ found }, count) => ({
    message: text(
      `${count} files belong to another snapshot or job: ${found?.path ?? ''}`,
      `${count} 个文件属于其他快照或作业：${found?.path ?? ''}`,
    ),
    remedy: text(
      'do not delete that snapshot or its folder while this one is needed; take a canonical savepoint to be independent of it.',
      '在仍需要本快照期间，不要删除那个快照或其目录；如需独立，请做一次 canonical 保存点。',
    ),
  }));
}

async function orphans(looked: readonly LookedFile[], files: SnapshotFiles): Promise<readonly Problem[]> {
  const known = new Set(looked.map(({ found }) => found?.path));
  const listed = (await files.list()) ?? [];
  const left = listed.filter(({ path }) => path !== '_metadata' && !known.has(`${files.folder}/${path}`));
  if (left.length === 0) return [];
  const bytes = left.reduce((sum, one) => sum + one.bytes, 0);
  const first = left[0]?.path ?? '';
  return [
    {
      id: 'checkpoint-orphan-files',
      severity: 'info',
      message: text(
        `${left.length} files below the folder are not referred to (${bytes} bytes): ${first}`,
        `目录下有 ${left.length} 个文件未被引用（共 ${bytes} 字节）：${first}`,
      ),
      remedy: text(
        'delete them only if no other retained checkpoint or savepoint refers to them.',
        '仅当没有其他保留的检查点或保存点引用它们时才可删除。',
      ),
      file: first,
    },
  ];
}

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
