import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type SavepointForm, stopWithSavepoint, takeCheckpoint } from '../../lab/flink/savepoints.ts';
import { parseVersion } from '../../lab/flink/version.ts';
import { waitFor } from '../../lab/processes/wait.ts';
import { openWard, type Ward } from '../../lab/ward.ts';
import { compare, endedText, type Ground, inTurn, timed } from './processes.ts';

const FLINK = parseVersion('1.20.3');
const READER = 'dev.flinkdoctor.lab.scale.RowsReader';
const COUNT_IO = join(import.meta.dirname, 'count-io.mjs');
const ROWS_PER_KEY = 4;
const FILL_MS = 1_800_000;

/** Savepoints to read; a million keys on RocksDB are too many for the State Processor API. */
const SAVEPOINTS = [
  { backend: 'hashmap', form: 'CANONICAL', keys: 1_000_000 },
  { backend: 'hashmap', form: 'NATIVE', keys: 1_000_000 },
  { backend: 'rocksdb', form: 'CANONICAL', keys: 100_000 },
  { backend: 'rocksdb', form: 'NATIVE', keys: 100_000 },
] as const satisfies readonly { readonly backend: string; readonly form: SavepointForm; readonly keys: number }[];

/** All keyed values, as lines of JSON, beside the State Processor API, which only counts them. */
export async function readingRows({ material, java, cli, rounds }: Ground): Promise<void> {
  for (const { backend, form, keys } of SAVEPOINTS) {
    const folder = join(material, `rows-${backend}-${form.toLowerCase()}`);
    if (!existsSync(join(folder, '_metadata'))) {
      await withLab(async (ward) => {
        const jobId = await startRows(ward, backend, keys, 0);
        const { cluster } = await ward.bed(SHAPE);
        cpSync(await stopWithSavepoint(cluster.rest, jobId, ward.folder('savepoints'), form), folder, {
          recursive: true,
        });
      });
    }
    const reader = [...java, READER, '--savepoint', `file://${folder}`, '--backend', backend];
    const ours = `"$0" "$1" snapshot read "$2" --state count,parts > /dev/null`;
    const ended = inTurn(
      { flink: () => timed(reader), doctor: () => timed(['sh', '-c', ours, process.execPath, cli, folder]) },
      rounds,
    );
    const rows = keys * ROWS_PER_KEY;
    compare(`read ${rows} rows, ${backend} ${form.toLowerCase()}`, ended);
    const rate = (name: string) => Math.round(rows / (ended.get(name)?.seconds ?? 1) / 1000);
    console.log(
      `    rows/s: Flink ${rate('flink')}k, doctor ${rate('doctor')}k; Flink counted ${ended.get('flink')?.output.trim()}`,
    );
  }
}

const PAYLOAD_KEYS = 1_000_000;
const PAYLOAD_BYTES = 1000;

/** How much of a checkpoint of a gigabyte `inspect` touches. */
export async function readingBytes({ material, cli }: Ground): Promise<void> {
  const folder = join(material, 'gigabyte');
  if (!existsSync(folder)) {
    await withLab(async (ward) => {
      const jobId = await startRows(ward, 'rocksdb', PAYLOAD_KEYS, PAYLOAD_BYTES);
      const { rest } = (await ward.bed(SHAPE)).cluster;
      const checkpoint = await takeCheckpoint(rest, jobId);
      await rest.cancel(jobId);
      cpSync(join(checkpoint, '..'), folder, { recursive: true });
    });
  }
  const chk = readdirSync(folder).find((name) => name.startsWith('chk-'));
  const ended = timed([
    process.execPath,
    '--import',
    COUNT_IO,
    cli,
    'snapshot',
    'inspect',
    join(folder, chk ?? ''),
    '--format',
    'json',
    '-o',
    '/dev/null',
  ]);
  const whole = folderBytes(folder);
  const { state } = JSON.parse(ended.output.trim().split('\n').at(-1) ?? '{}') as { readonly state: number };
  console.log(
    `  inspect of ${(whole / 1e6).toFixed(0)} MB reads ${(state / 1e6).toFixed(1)} MB of it (${((state / whole) * 100).toFixed(2)} %): ${endedText(ended)}`,
  );
}

function folderBytes(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => statSync(join(folder, name))).reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}

const SHAPE = { processMemory: '3072m' };

async function withLab(use: (ward: Ward) => Promise<void>): Promise<void> {
  const ward = await openWard(FLINK);
  try {
    await use(ward);
  } finally {
    await ward.close();
  }
}

/** Starts the job and waits until all of its keys are in its state. */
async function startRows(ward: Ward, backend: string, keys: number, payload: number): Promise<string> {
  const { cluster, jarId } = await ward.bed(SHAPE);
  const job = ['--patient', 'state-rows', '--backend', backend, '--keys', `${keys}`, '--payload', `${payload}`];
  const jobId = await cluster.rest.runJar(jarId, [...job, '--dir', ward.folder('state')]);
  type Vertices = {
    readonly vertices: readonly { readonly name: string; readonly metrics: { readonly 'read-records': number } }[];
  };
  await waitFor(`${keys} keys`, FILL_MS, async () => {
    const { vertices } = await cluster.rest.get<Vertices>(`/jobs/${jobId}`);
    const rows = vertices.find(({ name }) => name.includes('rows'));
    return (rows?.metrics['read-records'] ?? 0) >= keys || undefined;
  });
  return jobId;
}
