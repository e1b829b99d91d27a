import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runDoctor } from '../doctor.ts';
import type { Rest } from '../flink/rest.ts';
import { takeSavepoint } from '../flink/savepoints.ts';
import { isAtLeast } from '../flink/version.ts';
import { Hopeless, waitFor } from '../processes/wait.ts';
import type { Ward } from '../ward.ts';
import { failureOf, type Outcome, restored } from './restore.ts';
import { type Base, UNCHANGED, type Variant } from './variant.ts';
import { jarOf } from './variant-jar.ts';
import type { Way } from './way.ts';

/** So many jobs are restored side by side: most of a restore is waiting. */
const SIDE_BY_SIDE = 3;

/** Where one version tries, in one way. */
export interface Bench {
  readonly ward: Ward;
  readonly way: Way;
  /** Jars of this version. */
  readonly jars: string;
  /** What Flink did, and savepoints that were operated on. */
  readonly kept: string;
  /** Savepoints of the unchanged jobs; of another version if this is not `kept`. */
  readonly savepoints: string;
}

/** Tries every variant that was not tried before; what Flink did with it lies in `kept`. */
export async function tryAll(bench: Bench, variants: readonly Variant[]): Promise<void> {
  mkdirSync(bench.kept, { recursive: true });
  const open = variants.filter(({ id }) => !existsSync(join(bench.kept, `${id}.json`)));
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

async function restOf({ ward, way: { backend } }: Bench): Promise<Rest> {
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

/** A savepoint of the unchanged job after it has worked for a while. */
async function savepointOf(bench: Bench, base: Base): Promise<void> {
  const { ward, way, jars, kept, savepoints } = bench;
  const folder = join(savepoints, `savepoint-${base}`);
  if (existsSync(join(folder, '_metadata'))) return;
  if (kept !== savepoints) throw new Error(`there is no ${folder}: try that version first`);
  rmSync(folder, { recursive: true, force: true });
  const rest = await restOf(bench);
  const jobId = await rest.runJar(await rest.uploadJar(join(jars, `${UNCHANGED[base]}.jar`)), []);
  await waitFor(`${base} to work`, WORK_MS, () => hasWorked(rest, jobId));
  cpSync(await takeSavepoint(rest, jobId, ward.folder('savepoints'), way.form), folder, { recursive: true });
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
  console.error(`lab: ${bench.ward.version.full} ${bench.way.id} ${variant.id}: ${fate} ${exception.slice(0, 300)}`);
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
async function startingPoint({ kept, savepoints }: Bench, { base, id, surgery }: Variant): Promise<string> {
  const savepoint = join(savepoints, `savepoint-${base}`);
  if (surgery === undefined) return savepoint;
  const [verb = '', ...flags] = surgery;
  const copy = join(kept, `savepoint-${id}`);
  rmSync(copy, { recursive: true, force: true });
  await runDoctor(['snapshot', verb, savepoint, ...flags, '-o', copy]);
  return copy;
}
