import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from '../flink/configuration.ts';
import type { Rest, Restore } from '../flink/rest.ts';
import { type SavepointForm, stopWithSavepoint } from '../flink/savepoints.ts';
import { waitFor } from '../processes/wait.ts';
import type { Ward } from '../ward.ts';

const BACKENDS = ['hashmap', 'rocksdb', 'forst'] as const;
const FORMS: readonly SavepointForm[] = ['CANONICAL', 'NATIVE'];

/** One way to keep state and to write it down. */
export interface Way {
  readonly backend: (typeof BACKENDS)[number];
  readonly form: SavepointForm;
}

const WAYS: readonly Way[] = BACKENDS.flatMap((backend) => FORMS.map((form) => ({ backend, form })));

/** Of the operators of the gallery job, those with state. */
const KEY_KINDS = ['long', 'int', 'short', 'text', 'tuple', 'pojo', 'instant', 'double', 'row', 'sql-row'];
export const EXTRA_UID = 'extra';
export const UIDS = [
  'first',
  'numbers',
  'families',
  ...KEY_KINDS.map((kind) => `keys-${kind}`),
  EXTRA_UID,
  'subclass',
  'rules',
  'windows',
  'sessions',
  'evicted',
  'counted',
];

export function wayName({ backend, form }: Way): string {
  return `${backend}-${form.toLowerCase()}`;
}

/** All of them, or those with these names, such as `rocksdb-native`; ForSt, of Flink 2, only where it is named. */
export function waysOf(only: readonly string[] | undefined): readonly Way[] {
  return only === undefined
    ? WAYS.filter(({ backend }) => backend !== 'forst')
    : WAYS.filter((way) => only.includes(wayName(way)));
}

/** All records of the gallery go through this operator; it gets each once. */
const FILLED = 'families';
const FILLED_MS = 600_000;
const RUNNING_MS = 600_000;

/** What a gallery job is started with. */
export interface GalleryRun extends Way {
  readonly extraUid?: string;
  readonly parallelism?: number;
  readonly from?: Restore;
}

/** Some sixty tasks start at once; on a busy machine that takes longer than an RPC may by default. */
const PATIENT: Options = { 'pekko.ask.timeout': '300 s', 'akka.ask.timeout': '300 s', 'heartbeat.timeout': '300000' };

/** Starts the gallery job; ready when every subtask runs. */
export async function startGallery(
  ward: Ward,
  run: GalleryRun,
): Promise<{ readonly rest: Rest; readonly jobId: string }> {
  const { cluster, jarId } = await ward.bed({ config: PATIENT });
  const args = ['--patient', 'state-gallery', '--keys', `${KEYS}`, '--backend', run.backend];
  args.push('--uid-of-extra', run.extraUid ?? EXTRA_UID, '--parallelism', `${run.parallelism ?? 2}`);
  args.push('--dir', ward.folder(`state/${wayName(run)}`));
  const jobId = await cluster.rest.runJar(jarId, args, run.from);
  await untilRunning(cluster.rest, jobId);
  return { rest: cluster.rest, jobId };
}

interface Vertices {
  readonly state: string;
  readonly vertices: readonly {
    readonly name: string;
    readonly parallelism: number;
    readonly tasks: { readonly RUNNING: number; readonly FINISHED: number };
    readonly metrics: { readonly 'read-records': number };
  }[];
}

/** Until every subtask runs, which is after its state was restored; one of the source that got no split has ended by then. */
async function untilRunning(rest: Rest, jobId: string): Promise<void> {
  await waitFor(
    `job ${jobId} to run`,
    RUNNING_MS,
    async () => {
      const { vertices } = await rest.get<Vertices>(`/jobs/${jobId}`);
      return vertices.every(({ parallelism, tasks }) => tasks.RUNNING + tasks.FINISHED === parallelism) || undefined;
    },
    500,
  );
}

/** Entries of each state; there are some 65 states. */
const KEYS = 10_000;

/** A savepoint of a filled gallery; one that an earlier run left under `out` is taken again. */
export async function obtainGallery(ward: Ward, way: Way, out: string): Promise<string> {
  const folder = join(out, 'galleries', `${ward.version.full}-${wayName(way)}`);
  if (existsSync(join(folder, '_metadata'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  const { rest, jobId } = await startGallery(ward, way);
  await untilFilled(rest, jobId);
  await stopInto(ward, rest, jobId, way, folder);
  return folder;
}

export async function untilFilled(rest: Rest, jobId: string): Promise<void> {
  await waitFor(
    'the gallery to be filled',
    FILLED_MS,
    async () => {
      const { vertices } = await rest.get<Vertices>(`/jobs/${jobId}`);
      const filled = vertices.find(({ name }) => name.includes(FILLED));
      return (filled?.metrics['read-records'] ?? 0) >= KEYS || undefined;
    },
    1000,
  );
}

/** Stops a job with a savepoint and copies that to a folder. */
export async function stopInto(ward: Ward, rest: Rest, jobId: string, { form }: Way, kept: string): Promise<void> {
  const taken = await stopWithSavepoint(rest, jobId, ward.folder('savepoints'), form);
  cpSync(taken, join(kept), { recursive: true });
}
