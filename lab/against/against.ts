import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlinkVersion } from '../flink/version.ts';
import type { Ward } from '../ward.ts';
import { type Bench, tryAll } from './bench.ts';
import { type Compared, compared, tableOf } from './compare.ts';
import { keepFixture } from './keep-fixture.ts';
import { pageOf } from './page.ts';
import { jarOf, makeVariantJars } from './variant-jar.ts';
import { VARIANTS } from './variants.ts';
import { WAYS } from './way.ts';

/**
 * Changes a job in many ways and restores each from a savepoint of the unchanged one, on a real Flink; then compares what
 * happened with what `preflight --against` says. What Flink did stays in `out` and is not tried again.
 *
 * @param from another version, whose savepoints are restored; they must lie in `out`
 */
export async function against(ward: Ward, out: string, from: FlinkVersion | undefined): Promise<number> {
  const folder = join(out, 'against');
  const name = from === undefined ? ward.version.full : `${from.full}-to-${ward.version.full}`;
  const benches = await restoreAll(ward, join(folder, name), from && join(folder, from.full));
  const rows: Compared[] = [];
  for (const bench of benches) rows.push(...(await compared(VARIANTS, { ...bench, version: ward.version })));
  writeFileSync(join(folder, name, 'compared.json'), `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(join(folder, 'compared.md'), `${pageOf(allCompared(folder))}\n`);
  const archive = join(folder, `${name}.tar.gz`);
  await keepFixture({ variants: VARIANTS, benches, scratch: ward.folder('fixture'), archive });
  console.log(tableOf(rows));
  return rows.every(({ agree, untold }) => agree || untold) ? 0 : 1;
}

/** Of this version, and of those compared before. */
function allCompared(folder: string): ReadonlyMap<string, readonly Compared[]> {
  const versions = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'compared.json')));
  return new Map(
    versions.map((name) => [name, JSON.parse(readFileSync(join(folder, name, 'compared.json'), 'utf8')) as Compared[]]),
  );
}

/** Every variant in every way, as far as that is not done. */
async function restoreAll(ward: Ward, folder: string, from: string | undefined): Promise<readonly Bench[]> {
  const jars = join(folder, 'jars');
  mkdirSync(jars, { recursive: true });
  const missing = VARIANTS.filter((variant) => !existsSync(jarOf(jars, variant)));
  if (missing.length > 0) await makeVariantJars(missing, workshopOf(ward, jars));
  const benches = WAYS.map(
    (way): Bench => ({ ward, way, jars, kept: join(folder, way.id), savepoints: join(from ?? folder, way.id) }),
  );
  for (const bench of benches) await tryAll(bench, VARIANTS);
  return benches;
}

function workshopOf({ version, classPath }: Ward, folder: string) {
  const [labJar = ''] = classPath.split(':');
  return { version, classPath, labJar, folder };
}
