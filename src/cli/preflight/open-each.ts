import type { OpenedClasses } from '#collect/job-classes';
import { type Text, text } from '#evidence';
import { FormatError } from '#formats/bytes';
import { UsageError } from '../usage-error.ts';

/** Opens every package; one that cannot be read at all, or has no class, ends the command, with what was found instead. */
export async function openEach<Opened extends OpenedClasses>(
  paths: readonly string[],
  open: (path: string) => Promise<Opened>,
): Promise<readonly (Opened & { readonly path: string })[]> {
  const opened: (Opened & { readonly path: string })[] = [];
  for (const path of paths) opened.push({ ...(await openOne(path, open)), path });
  return opened;
}

async function openOne<Opened extends OpenedClasses>(
  path: string,
  open: (path: string) => Promise<Opened>,
): Promise<Opened> {
  try {
    const opened = await open(path);
    if (opened.code.classes.names.length > 0) return opened;
    opened.close();
  } catch (error) {
    throw new UsageError(unreadable(path, error));
  }
  throw new UsageError(
    text(
      `${path}: there is no class in it; name the job's jar or target/classes.`,
      `${path}：其中没有 class；请指定作业 jar 或 target/classes。`,
    ),
  );
}

function unreadable(path: string, error: unknown): Text {
  if (error instanceof FormatError) {
    return text(
      `${path}: is no jar: ${error.problem.replace(/^is missing: no jar, /, '')}.`,
      `${path}：不是 jar：${error.problem.replace(/^is missing: no jar, /, '')}。`,
    );
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') return text(`${path}: there is no such file or folder.`, `${path}：没有这样的文件或目录。`);
  return text(`${path}: cannot be read (${code}).`, `${path}：无法读取（${code}）。`);
}
