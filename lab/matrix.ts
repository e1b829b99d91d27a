import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { admit, type Case, caseName } from './admit.ts';
import { collect, diagnoseBundle, diagnoseLive, doctorIsBuilt, showLive } from './doctor.ts';
import { lineOf } from './flink/version.ts';
import { judge, rootIds } from './judge.ts';
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
  /** `differs`: live and bundle do not name the same roots. */
  readonly outcome: 'ok' | 'wrong' | 'differs' | 'not examined' | 'failed';
  readonly because: string;
}

/** Examines case after case; one that fails does not stop the others. The summary is written after each. */
/** What a matrix does beside capturing. */
export interface MatrixOptions {
  readonly out: string;
  readonly live: boolean;
  readonly logs: boolean;
}

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
    const { rest, jobId, sign, afterSeconds, discharge, cluster, since } = await admit(ward, one);
    const seen = { name, flink, sign, visibleAfterSeconds: Math.round(afterSeconds) };
    try {
      if (!doctorIsBuilt()) return { ...seen, outcome: 'not examined', because: 'the doctor is not built' };
      const file = join(options.out, `${name}--${lineOf(ward.version)}`);
      const bundle = `${file}.tar.gz`;
      const live = options.live ? await examineLive(rest.url, jobId, file) : undefined;
      await collect(rest.url, jobId, bundle);
      if (options.logs) await keepLogs(cluster, since, `${file}.logs.tar.gz`);
      const { ok, roots, because } = judge(one.patient, one.form, await diagnoseBundle(bundle, jobId));
      const differs = live !== undefined && live.toSorted().join() !== roots.toSorted().join();
      const said = differs ? `live: ${live.join(', ') || 'nothing'}` : because;
      return { ...seen, roots, outcome: !ok ? 'wrong' : differs ? 'differs' : 'ok', because: said };
    } catch (error) {
      return { ...seen, outcome: 'failed', because: messageOf(error) };
    } finally {
      await discharge();
    }
  } catch (error) {
    return { name, flink, outcome: 'failed', because: messageOf(error) };
  }
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
