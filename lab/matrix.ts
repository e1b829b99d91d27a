import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Admitted, admit, type Case, caseName } from './admit.ts';
import { collect, diagnoseBundle, diagnoseLive, diagnoseLogs, doctorIsBuilt, showLive } from './doctor.ts';
import { lineOf } from './flink/version.ts';
import { judge, judgeLogs, rootIds, type Verdict } from './judge.ts';
import { keepLogs } from './keep-logs.ts';
import type { Form, Patient } from './patients/define-patient.ts';
import { shapeKey, type Ward } from './ward.ts';

/** What came of one case. */
export interface Row {
  readonly name: string;
  readonly flink: string;
  readonly sign?: string;
  readonly visibleAfterSeconds?: number;
  readonly roots?: readonly string[];
  /** What the logs alone give, where they were examined. */
  readonly inLogs?: Verdict;
  /** `differs`: live and bundle do not name the same roots. */
  readonly outcome: 'ok' | 'wrong' | 'differs' | 'not examined' | 'failed';
  readonly because: string;
}

/** What a matrix does beside capturing. */
export interface MatrixOptions {
  readonly out: string;
  readonly live: boolean;
  /** Keep the logs. */
  readonly logs: boolean;
  /** Keep them, and examine them alone, too. */
  readonly fromLogs: boolean;
}

/** Examines case after case; one that fails does not stop the others. The summary is written after each. */
export async function runMatrix(ward: Ward, cases: readonly Case[], options: MatrixOptions): Promise<readonly Row[]> {
  const { out } = options;
  const rows: Row[] = [];
  const summary = join(out, `summary-${lineOf(ward.version)}.json`);
  mkdirSync(out, { recursive: true });
  for (const [index, one] of cases.entries()) {
    const row = await examineCase(ward, one, options);
    rows.push(row);
    console.error(`lab: ${index + 1}/${cases.length} ${rowText(row)}`);
    writeFileSync(summary, `${JSON.stringify(rows, null, 2)}\n`);
  }
  return rows;
}

/** Every form in every variant, ordered so that cases that can share a cluster follow each other. */
export function plan(patients: readonly Patient[], forms: readonly Form[], firstVariant = false): Case[] {
  const cases = patients.flatMap((patient) =>
    patient.forms
      .filter((form) => forms.includes(form))
      .flatMap((form) => casesOf(patient, form).slice(0, firstVariant ? 1 : undefined)),
  );
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const key = shapeKey(one.patient.cluster(one.form));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flat();
}

function casesOf(patient: Patient, form: Form): Case[] {
  const variants = patient.variants(form);
  return variants.length === 0 ? [{ patient, form }] : variants.map((variant) => ({ patient, form, variant }));
}

async function examineCase(ward: Ward, one: Case, options: MatrixOptions): Promise<Row> {
  const name = caseName(one);
  const flink = ward.version.full;
  try {
    const admitted = await admit(ward, one);
    const { sign, afterSeconds, discharge } = admitted;
    const seen = { name, flink, sign, visibleAfterSeconds: Math.round(afterSeconds) };
    try {
      if (!doctorIsBuilt()) return { ...seen, outcome: 'not examined', because: 'the doctor is not built' };
      const file = join(options.out, `${name}--${lineOf(ward.version)}`);
      return { ...seen, ...(await examineAdmitted(one, admitted, file, options)) };
    } catch (error) {
      return { ...seen, outcome: 'failed', because: messageOf(error) };
    } finally {
      await discharge();
    }
  } catch (error) {
    return { name, flink, outcome: 'failed', because: messageOf(error) };
  }
}

type Examined = Pick<Row, 'roots' | 'inLogs' | 'outcome' | 'because'>;

async function examineAdmitted(one: Case, admitted: Admitted, file: string, options: MatrixOptions): Promise<Examined> {
  if (one.patient.examined === 'logs') return examineLogsFirst(one, admitted, file, options);
  const { rest, jobId } = admitted;
  const bundle = `${file}.tar.gz`;
  // First, before what they hold grows with the time that looking takes.
  const inLogs = options.logs || options.fromLogs ? await examineLogs(one, admitted, file) : undefined;
  const live = options.live ? await examineLive(rest.url, jobId, file) : undefined;
  await collect(rest.url, jobId, bundle);
  const { ok, roots, because } = judge(one.patient, one.form, await diagnoseBundle(bundle, jobId));
  const differs = live !== undefined && live.toSorted().join() !== roots.toSorted().join();
  const said = differs ? `live: ${named(live)}` : because;
  const told = options.fromLogs && inLogs ? inLogs : undefined;
  const wrong = !ok || told?.ok === false;
  return {
    roots,
    ...(told && { inLogs: told }),
    outcome: wrong ? 'wrong' : differs ? 'differs' : 'ok',
    because: [said, told && `logs: ${told.because || named(told.roots)}`].filter(Boolean).join('; '),
  };
}

/** What the cluster still tells, if anything, is only noted beside it. */
async function examineLogsFirst(
  one: Case,
  admitted: Admitted,
  file: string,
  options: MatrixOptions,
): Promise<Examined> {
  const inLogs = await examineLogs(one, admitted, file);
  const live = options.live
    ? await examineLive(admitted.rest.url, admitted.jobId, file).then(named, () => 'no answer')
    : undefined;
  const because = [inLogs.because, live && `live: ${live}`].filter(Boolean).join('; ');
  return { roots: inLogs.roots, inLogs, outcome: inLogs.ok ? 'ok' : 'wrong', because };
}

async function examineLogs(
  { patient, form }: Case,
  { cluster, since, refusal }: Admitted,
  file: string,
): Promise<Verdict> {
  const archive = `${file}.logs.tar.gz`;
  await keepLogs(cluster, since, archive, refusal);
  return judgeLogs(patient, form, await diagnoseLogs(archive));
}

function named(ids: readonly string[]): string {
  return ids.join(', ') || 'nothing';
}

/** Keeps what a user would see, in both languages, and answers with the roots. */
async function examineLive(url: string, jobId: string, file: string): Promise<readonly string[]> {
  const [report] = await Promise.all([
    diagnoseLive(url, jobId),
    ...(['en', 'zh'] as const).map(async (lang) =>
      writeFileSync(`${file}.${lang}.txt`, await showLive(url, jobId, lang)),
    ),
  ]);
  return rootIds(report);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function rowText(row: Row): string {
  const after = row.visibleAfterSeconds === undefined ? '' : `after ${row.visibleAfterSeconds} s`;
  const roots = row.roots?.join(', ') ?? '';
  const because = row.because.split('\n')[0] ?? '';
  return [row.name.padEnd(48), row.flink, row.outcome.padEnd(12), after.padEnd(12), roots, because && `(${because})`]
    .join('  ')
    .trimEnd();
}
