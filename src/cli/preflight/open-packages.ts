import { type OpenedCode, openJobCode, type Sources, sourcesFor } from '#collect/jar-files';
import { type Input, type Text, text } from '#evidence';
import type { FlinkRelease } from '#formats/bytecode';
import { FormatError } from '#formats/bytes';
import { UsageError } from '../usage-error.ts';

/** A package of classes that the user named, open. */
export interface OpenPackage extends OpenedCode {
  readonly path: string;
  readonly sources: Sources;
}

/** Opens every package; one that cannot be read at all ends the command, with what was found instead. */
export async function openPackages(
  paths: readonly string[],
  flink: FlinkRelease | undefined,
  sources: readonly string[],
): Promise<readonly OpenPackage[]> {
  const opened: OpenPackage[] = [];
  for (const path of paths) {
    const one = await openOne(path, flink);
    opened.push({ ...one, path, sources: sourcesFor(path, sources, process.cwd()) });
  }
  return opened;
}

async function openOne(path: string, flink: FlinkRelease | undefined): Promise<OpenedCode> {
  try {
    const opened = await openJobCode(path, flink);
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

/** So many broken files are named; more are counted. */
const NAMED = 3;

/** What was read of a package, and what of it could not be used: as an input of the report. */
export function inputOf({ path, problems }: OpenPackage, lang: 'en' | 'zh'): Input {
  if (problems.length === 0) return { kind: 'jar', name: path, status: 'read' };
  const named = problems
    .slice(0, NAMED)
    .map(({ entry, problem }) => (entry === undefined ? problem : `${entry}: ${problem}`));
  const rest = problems.length - NAMED;
  const more = rest > 0 ? text(`; and ${rest} more`, `；另有 ${rest} 个`)[lang] : '';
  return { kind: 'jar', name: path, status: 'partly', problem: `${named.join('; ')}${more}` };
}
