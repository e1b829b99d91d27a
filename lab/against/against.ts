import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runDoctor } from '../doctor.ts';
import type { Rest } from '../flink/rest.ts';
import { takeSavepoint } from '../flink/savepoints.ts';
import { isAtLeast, lineOf } from '../flink/version.ts';
import { Hopeless, waitFor } from '../processes/wait.ts';
import type { Ward } from '../ward.ts';
import { type Compared, compared, tableOf } from './compare.ts';
import { keepFixture } from './keep-fixture.ts';
import { pageOf } from './page.ts';
import { failureOf, type Outcome, restored } from './restore.ts';
import { type Base, UNCHANGED, type Variant } from './variant.ts';
import { jarOf, makeVariantJars } from './variant-jar.ts';
import { VARIANTS } from './variants.ts';

const BACKENDS = ['hashmap', 'rocksdb'] as const;
type Backend = (typeof BACKENDS)[number];

/** So many jobs are restored side by side: most of a restore is waiting. */
const SIDE_BY_SIDE = 3;
interface Bench {
  readonly ward: Ward;
  readonly backend: Backend;
  /** Jars of this version; savepoints and outcomes of this version and backend. */
  readonly jars: string;
  readonly kept: string;
}

/**
 * Changes a job in many ways and restores each from a savepoint of the unchanged one, on a real Flink; then compares what
 * happened with what `preflight --against` says. What Flink did stays in `out` and is not tried again.
 */
export async function against(ward: Ward, out: string): Promise<number> {
  const benches = await restoreAll(ward, out);
  const rows: Compared[] = [];
  for (const bench of benches)
    rows.push(...(await compared(VARIANTS, { ...bench, flink: lineOf(ward.version) }, runDoctor)));
  const folder = join(out, 'against');
  writeFileSync(join(folder, ward.version.full, 'compared.json'), `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(join(folder, 'compared.md'), `${pageOf(allCompared(folder))}\n`);
  const archive = join(folder, `${ward.version.full}.tar.gz`);
  await keepFixture({ variants: VARIANTS, benches, scratch: ward.folder('fixture'), archive });
  console.log(tableOf(rows));
  return rows.every(({ agree }) => agree) ? 0 : 1;
}

/** Of this version, and of those compared before. */
function allCompared(folder: string): ReadonlyMap<string, readonly Compared[]> {
  const versions = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'compared.json')));
  return new Map(
    versions.map((name) => [name, JSON.parse(readFileSync(join(folder, name, 'compared.json'), 'utf8')) as Compared[]]),
  );
}

/** Every variant on every backend, as far as that is not done. */
async function restoreAll(ward: Ward, out: string): Promise<readonly Bench[]> {
  const folder = join(out, 'against', ward.version.full);
  const jars = join(folder, 'jars');
  mkdirSync(jars, { recursive: true });
  const missing = VARIANTS.filter((variant) => !existsSync(jarOf(jars, variant)));
  if (missing.length > 0) await makeVariantJars(missing, workshopOf(ward, jars));
  const benches = BACKENDS.map((backend) => ({ ward, backend, jars, kept: join(folder, backend) }));
  for (const bench of benches) await tryAll(bench);
  return benches;
}

function workshopOf({ version, classPath }: Ward, folder: string) {
  const [labJar = ''] = classPath.split(':');
  return { version, classPath, labJar, folder };
}

async function tryAll(bench: Bench): Promise<void> {
  mkdirSync(bench.kept, { recursive: true });
  const open = VARIANTS.filter(({ id }) => !existsSync(join(bench.kept, `${id}.json`)));
  if (open.length === 0) return;
  // Before work is shared: a ward makes one bed at a time.
  await restOf(bench);
  for (const base of new Set(open.map((one) => one.base))) await savepointOf(bench, base);
  const waiting = [...open];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await tryOne(bench, next);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  await bench.ward.clear();
}

async function restOf({ ward, backend }: Bench): Promise<Rest> {
  const isNew = isAtLeast(ward.version, 1, 19);
  const config = {
    [isNew ? 'state.backend.type' : 'state.backend']: backend,
    [isNew ? 'restart-strategy.type' : 'restart-strategy']: 'none',
    // On a busy machine class loading alone takes longer than Flink waits by default.
    [isAtLeast(ward.version, 1, 18) ? 'pekko.ask.timeout' : 'akka.ask.timeout']: '120 s',
    'heartbeat.timeout': '180000',
    // Ended jobs are asked for what ended them.
    'jobstore.expiration-time': '600',
  };
  const { cluster } = await ward.bed({ taskManagers: 1, slots: 8, config });
  return cluster.rest;
}

/** A savepoint of the unchanged job after it has worked for a while: heap in the canonical form, RocksDB in its own. */
async function savepointOf(bench: Bench, base: Base): Promise<void> {
  const { ward, backend, jars, kept } = bench;
  const folder = join(kept, `savepoint-${base}`);
  if (existsSync(join(folder, '_metadata'))) return;
  rmSync(folder, { recursive: true, force: true });
  const rest = await restOf(bench);
  const jobId = await rest.runJar(await rest.uploadJar(join(jars, `${UNCHANGED[base]}.jar`)), []);
  await waitFor(`${base} to work`, WORK_MS, () => hasWorked(rest, jobId));
  const form = backend === 'hashmap' ? 'CANONICAL' : 'NATIVE';
  cpSync(await takeSavepoint(rest, jobId, ward.folder('savepoints'), form), folder, { recursive: true });
  await rest.cancel(jobId);
}

const WORK_MS = 600_000;

interface Working {
  readonly state: string;
  readonly vertices: readonly { readonly metrics: { readonly 'read-records': number } }[];
}

async function hasWorked(rest: Rest, jobId: string): Promise<true | undefined> {
  const { state, vertices } = await rest.get<Working>(`/jobs/${jobId}`);
  if (state === 'FAILED') throw new Hopeless(`the unchanged job ${jobId} failed: ${await failureOf(rest, jobId)}`);
  const [, ...readers] = vertices;
  await sleep(500);
  return (readers.length > 0 && readers.every(({ metrics }) => metrics['read-records'] >= 500)) || undefined;
}

async function tryOne(bench: Bench, variant: Variant): Promise<void> {
  const outcome = await happened(bench, variant).catch(
    (error: unknown): Outcome => ({ fate: 'running', exception: `not tried: ${String(error)}` }),
  );
  const { fate, exception = '' } = outcome;
  console.error(`lab: ${bench.ward.version.full} ${bench.backend} ${variant.id}: ${fate} ${exception.slice(0, 300)}`);
  if (exception.startsWith('not tried')) return;
  writeFileSync(join(bench.kept, `${variant.id}.json`), `${JSON.stringify(outcome, null, 2)}\n`);
}

async function happened(bench: Bench, variant: Variant): Promise<Outcome> {
  const rest = await restOf(bench);
  const savepoint = await startingPoint(bench, variant);
  const jarId = await rest.uploadJar(jarOf(bench.jars, variant));
  const allowNonRestoredState = variant.allowNonRestored === true;
  return restored(rest, jarId, [], { savepointPath: `file://${savepoint}`, allowNonRestoredState });
}

/** The base's savepoint, or a copy that was operated on. */
async function startingPoint({ kept }: Bench, { base, id, surgery }: Variant): Promise<string> {
  const savepoint = join(kept, `savepoint-${base}`);
  if (surgery === undefined) return savepoint;
  const [verb = '', ...flags] = surgery;
  const copy = join(kept, `savepoint-${id}`);
  rmSync(copy, { recursive: true, force: true });
  await runDoctor(['snapshot', verb, savepoint, ...flags, '-o', copy]);
  return copy;
}
