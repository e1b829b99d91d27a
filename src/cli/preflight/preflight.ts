import { optimiseLater } from '#collect/optimise-later';
import { text } from '#evidence';
import type { Console } from '../console.ts';
import { failOnOf, formatOf } from '../options.ts';
import { mustBeWritable } from '../output-file.ts';
import { UsageError } from '../usage-error.ts';
import { flinkOf, graphOf, type PreflightOptions, sourceFoldersOf } from './options.ts';

/** Reads job jars before they run, reports, and answers with the exit code. */
export async function preflight(
  given: readonly string[],
  options: PreflightOptions,
  console: Console,
): Promise<number> {
  optimiseLater();
  const { paths, form } = graphOf(given, options);
  if (paths.length === 0) throw new UsageError(NO_JAR);
  refuseMistakes(options);
  if (options.output !== undefined) await mustBeWritable(options.output);
  // Neither rules nor what follows code is loaded where only types are asked for.
  if (form === undefined && options.types !== undefined) {
    return (await import('./types.ts')).printTypes(paths, options, console);
  }
  return (await import('./examine-packages.ts')).examinePackages(paths, form, options, console);
}

/** Before anything is opened. */
function refuseMistakes(options: PreflightOptions): void {
  formatOf(options);
  failOnOf(options);
  flinkOf(options);
  sourceFoldersOf(options);
}

const NO_JAR = text(
  'nothing to examine: name a jar, e.g. target/job.jar. See flink-doctor preflight --help.',
  '没有指定检查对象：请给出 jar，例如 target/job.jar。请见 flink-doctor preflight --help。',
);
