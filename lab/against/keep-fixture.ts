import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { mustRun } from '../processes/run.ts';
import { type Base, UNCHANGED, type Variant } from './variant.ts';
import { jarOf } from './variant-jar.ts';
import type { Way } from './way.ts';

/** Where everything of one Flink version lies, in one way. */
interface Kept {
  readonly way: Way;
  readonly jars: string;
  readonly kept: string;
  readonly savepoints: string;
}

/** What tests read of one version. */
interface Fixture {
  readonly variants: readonly Variant[];
  readonly benches: readonly Kept[];
  /** An empty folder. */
  readonly scratch: string;
  readonly archive: string;
}

/**
 * Packs what the tests of `preflight --against` need: the classes of the unchanged jobs, of each variant only those that differ
 * (an empty file is a class that is gone), the savepoints, and what Flink did.
 */
export async function keepFixture({ variants, benches, scratch, archive }: Fixture): Promise<void> {
  mkdirSync(dirname(archive), { recursive: true });
  const out = pack();
  const written = pipeline(out, createGzip({ level: 9 }), createWriteStream(archive));
  const add = (name: string, content: Buffer | string) => out.entry({ name, mtime: new Date(0) }, content);
  const [{ jars, savepoints: first } = { jars: '', savepoints: '' }] = benches;
  const bases = new Map<Base, Classes>();
  for (const variant of variants) {
    const base = bases.get(variant.base);
    const classes = await classesOf(jarOf(jars, baseFirst(variant, base)), scratch);
    if (base === undefined) {
      bases.set(variant.base, classes);
      for (const [name, bytes] of classes) add(`base/${variant.base}/${name}`, bytes);
    } else for (const [name, bytes] of differing(base, classes)) add(`variants/${variant.id}/${name}`, bytes);
  }
  for (const { way, kept, savepoints } of benches) {
    // Those of another version are kept with what it did.
    if (kept !== savepoints) continue;
    for (const file of filesBelow(savepoints)) {
      if (SAVEPOINT.test(file)) add(`${way.id}/${relative(savepoints, file)}`, readFileSync(file));
    }
  }
  add('outcomes.json', JSON.stringify(outcomes(variants, benches), null, 1));
  if (!existsSync(first)) throw new Error(`nothing was kept in ${first}`);
  out.finalize();
  await written;
}

/** Copies that were operated on are left out: only Flink can say more of them. */
const SAVEPOINT = /\/savepoint-(?:ledger|unnamed|parcels|market|notes)\//;

type Classes = ReadonlyMap<string, Buffer>;

/** Of each base the unchanged job comes first. */
function baseFirst(variant: Variant, base: Classes | undefined): Variant {
  if (base === undefined && variant.id !== UNCHANGED[variant.base])
    throw new Error(`${variant.id} stands before the unchanged ${variant.base}`);
  return variant;
}

async function classesOf(jar: string, scratch: string): Promise<Classes> {
  const folder = join(scratch, jar.slice(jar.lastIndexOf('/') + 1));
  await mustRun('unzip', ['-qo', jar, 'shop/*', '-d', folder]);
  return new Map(filesBelow(folder).map((file) => [relative(folder, file), readFileSync(file)]));
}

function* differing(base: Classes, now: Classes): Generator<readonly [string, Buffer]> {
  for (const [name, bytes] of now) if (base.get(name)?.equals(bytes) !== true) yield [name, bytes];
  for (const name of base.keys()) if (!now.has(name)) yield [name, Buffer.alloc(0)];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
}

function outcomes(variants: readonly Variant[], benches: readonly Kept[]) {
  return benches.flatMap(({ way, kept, savepoints }) =>
    variants.flatMap(({ id, base, allowNonRestored, surgery }) => {
      const file = join(kept, `${id}.json`);
      if (!existsSync(file) || surgery !== undefined) return [];
      const outcome = JSON.parse(readFileSync(file, 'utf8').replaceAll(savepoints, '<kept>')) as object;
      return [{ id, base, way: way.id, backend: way.backend, allowNonRestored: allowNonRestored === true, ...outcome }];
    }),
  );
}
