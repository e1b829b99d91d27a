import { join } from 'node:path';
import { admit, type Case, caseName } from './admit.ts';
import { against } from './against/against.ts';
import { type Arguments, readArguments, USAGE } from './arguments.ts';
import { collect, diagnose, doctorIsBuilt } from './doctor.ts';
import { type FlinkVersion, lineOf, parseVersion } from './flink/version.ts';
import { keepLogs } from './keep-logs.ts';
import { plan, rowText, runMatrix } from './matrix.ts';
import { PATIENTS, patientNamed } from './patients/index.ts';
import { SEED_CASE_FLINK, seedCase } from './snapshots/seed-case.ts';
import { surgery } from './snapshots/surgery.ts';
import { values } from './snapshots/values.ts';
import { openWard, type Ward } from './ward.ts';

/** What is tried on snapshots rather than on patients. */
const EXPERIMENTS: ReadonlyMap<string, (args: Arguments) => Promise<number>> = new Map([
  ['surgery', (args) => withWard(args.version, (ward) => surgery(ward, args.out, args.only))],
  ['against', (args) => withWard(args.version, (ward) => against(ward, args.out, args.from))],
  ['values', (args) => withWard(args.version, (ward) => values(ward, args.out, args.only))],
  [
    'seed-case',
    (args) => withWard(parseVersion(SEED_CASE_FLINK), (ward) => seedCase(ward, join(args.out, 'seed-case'))),
  ],
]);

try {
  process.exitCode = await main(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(`lab: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function main(args: Arguments): Promise<number> {
  if (args.patient === undefined) {
    console.log(`${USAGE}\n\n${PATIENTS.map(({ id, variants }) => [id, ...variants('sick')].join(' ')).join('\n')}`);
    return 0;
  }
  const experiment = EXPERIMENTS.get(args.patient);
  if (experiment !== undefined) return experiment(args);
  const work = args.patient === 'all' ? matrixWork(args) : singleWork(args, args.patient);
  return withWard(args.version, work);
}

async function withWard(version: FlinkVersion, work: Work): Promise<number> {
  const ward = await openWard(version);
  try {
    return await work(ward);
  } finally {
    await ward.close();
  }
}

type Work = (ward: Ward) => Promise<number>;

function matrixWork({ only, forms, firstVariant, ...options }: Arguments): Work {
  const cases = plan(only?.map(patientNamed) ?? PATIENTS, forms, firstVariant);
  return async (ward) => {
    const rows = await runMatrix(ward, cases, options);
    console.log(rows.map(rowText).join('\n'));
    return rows.every((row) => row.outcome === 'ok') ? 0 : 1;
  };
}

function singleWork(args: Arguments, id: string): Work {
  const one = singleCase(args, id);
  return async (ward) => {
    const { rest, jobId, sign, afterSeconds, discharge, cluster, since, refusal } = await admit(ward, one);
    console.error(`lab: ${caseName(one)}, after ${afterSeconds.toFixed(0)} s: ${sign}`);
    const file = join(args.out, `${caseName(one)}--${lineOf(ward.version)}`);
    if (args.logs || one.patient.examined === 'logs') await keepLogs(cluster, since, `${file}.logs.tar.gz`, refusal);
    if (args.hold) await hold(rest.url, jobId);
    else if (one.patient.examined === 'logs') console.log(await diagnose([`${file}.logs.tar.gz`]));
    else await examine(rest.url, jobId, `${file}.tar.gz`);
    await discharge();
    return 0;
  };
}

function singleCase({ forms, variant }: Arguments, id: string): Case {
  const patient = patientNamed(id);
  const form = patient.forms.find((known) => forms.includes(known));
  if (form === undefined) throw new Error(`${id} has only these forms: ${patient.forms.join(', ')}`);
  const variants = patient.variants(form);
  const known = variant ?? variants[0];
  if (known === undefined) return { patient, form };
  if (!variants.includes(known)) throw new Error(`${form} ${id} has these variants: ${variants.join(', ') || 'none'}`);
  return { patient, form, variant: known };
}

async function examine(url: string, jobId: string, bundle: string): Promise<void> {
  if (!doctorIsBuilt()) {
    console.error('lab: the doctor is not built (npm run build): neither examined nor captured');
    return;
  }
  console.log(await diagnose([url, '--job', jobId]));
  await collect(url, jobId, bundle);
  console.error(`lab: captured in ${bundle}`);
}

/** Until Ctrl-C, which ends the process and with it everything it started. */
async function hold(url: string, jobId: string): Promise<never> {
  console.error(`lab: held for you, Ctrl-C stops it\n\n  flink-doctor diagnose ${url} --job ${jobId}\n`);
  return new Promise(() => setInterval(() => {}, 60_000));
}
