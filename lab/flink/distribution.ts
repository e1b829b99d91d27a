import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache.ts';
import { mustRun } from '../processes/run.ts';
import type { FlinkVersion } from './version.ts';

/** The jars of one Flink release, unpacked. */
export interface Distribution {
  readonly version: FlinkVersion;
  readonly home: string;
  /** `lib/flink-dist-….jar`. */
  readonly dist: string;
  /** Every jar of `lib`, `flink-dist` last, as Flink's own scripts order them. */
  readonly classPath: string;
  readonly plugins: string;
  readonly bashJavaUtils: string;
}

/**
 * The Python package `apache-flink-libraries` carries a release's jars: `flink-dist` is on no Maven repository. Up to
 * 1.20 it is a source archive with the jars in `deps/`, later a wheel with them in `pyflink/`.
 */
export async function obtainDistribution(version: FlinkVersion): Promise<Distribution> {
  const home = await cached(`flink-${version.full}`, async (folder) => {
    const archive = await download(version, folder);
    const module = archive.endsWith('.whl') ? 'zipfile' : 'tarfile';
    await mustRun('python3', ['-m', module, '-e', archive, join(folder, 'unpacked')]);
    const found = findHome(join(folder, 'unpacked'), 3);
    if (found === undefined) throw new Error(`no lib/flink-dist*.jar in ${archive}`);
    return found;
  });
  return describe(version, home);
}

async function download(version: FlinkVersion, folder: string): Promise<string> {
  const wanted = `apache-flink-libraries==${version.full}`;
  console.error(`lab: downloading Flink ${version.full} (about 250 MB, once)`);
  const options = ['--no-deps', '--no-cache-dir', '--quiet', '--dest', folder];
  await mustRun('python3', ['-m', 'pip', 'download', ...options, wanted]);
  const archive = readdirSync(folder).find((name) => /\.(whl|tar\.gz)$/.test(name));
  if (archive === undefined) throw new Error(`pip brought no archive of ${wanted}`);
  return join(folder, archive);
}

/** The folder whose `lib` holds `flink-dist`, at most this many levels down. */
function findHome(folder: string, levels: number): string | undefined {
  if (distIn(folder) !== undefined) return folder;
  if (levels === 0) return undefined;
  const children = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const child of children) {
    const found = findHome(join(folder, child.name), levels - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function distIn(folder: string): string | undefined {
  const lib = join(folder, 'lib');
  if (!existsSync(lib)) return undefined;
  const name = readdirSync(lib).find((file) => /^flink-dist.*\.jar$/.test(file));
  return name === undefined ? undefined : join(lib, name);
}

function describe(version: FlinkVersion, home: string): Distribution {
  const dist = distIn(home);
  if (dist === undefined) throw new Error(`${home} is not a Flink distribution: no lib/flink-dist*.jar`);
  const jars = readdirSync(join(home, 'lib'))
    .filter((name) => name.endsWith('.jar'))
    .sort()
    .map((name) => join(home, 'lib', name))
    .filter((path) => path !== dist);
  return {
    version,
    home,
    dist,
    classPath: [...jars, dist].join(':'),
    plugins: join(home, 'plugins'),
    bashJavaUtils: join(home, 'bin', 'bash-java-utils.jar'),
  };
}
