import { type OpenedCode, openJobCode, type Sources, sourcesFor } from '#collect/jar-files';
import { type Input, text } from '#evidence';
import type { FlinkRelease } from '#formats/bytecode';
import { openEach } from './open-each.ts';

/** A package of classes that the user named, open. */
export interface OpenPackage extends OpenedCode {
  readonly path: string;
  readonly sources: Sources;
}

/** Opens every package, and finds the source beside it. */
export async function openPackages(
  paths: readonly string[],
  flink: FlinkRelease | undefined,
  sources: readonly string[],
): Promise<readonly OpenPackage[]> {
  const opened = await openEach(paths, (path) => openJobCode(path, flink));
  return opened.map((one) => ({ ...one, sources: sourcesFor(one.path, sources, process.cwd()) }));
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
