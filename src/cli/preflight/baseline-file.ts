import { existsSync } from 'node:fs';
import { text } from '#evidence';
import { type BaselineEntry, baselineOf, type CodeFinding } from '#preflight';
import { writeTextFile } from '../output-file.ts';
import { UsageError } from '../usage-error.ts';
import { jsonIn } from './config-file.ts';

const SCHEMA = 'flink-doctor/baseline/1';
export const USUAL_BASELINE = 'flink-doctor-baseline.json';

/** Findings that were accepted before. One that is about to be written need not be there yet. */
export async function readBaseline(file: string | undefined, written: boolean): Promise<readonly BaselineEntry[]> {
  if (file === undefined || written || (file === USUAL_BASELINE && !existsSync(file))) return [];
  const { schema, findings } = await jsonIn(file);
  if (schema !== SCHEMA || !Array.isArray(findings)) {
    throw new UsageError(
      text(
        `${file}: is no baseline (expected "schema": "${SCHEMA}"). --write-baseline makes one.`,
        `${file}：不是 baseline 文件（应为 "schema": "${SCHEMA}"）。可用 --write-baseline 生成。`,
      ),
    );
  }
  return findings.filter(isEntry);
}

export async function writeBaseline(file: string, findings: readonly CodeFinding[]): Promise<number> {
  const entries = baselineOf(findings);
  await writeTextFile(file, `${JSON.stringify({ schema: SCHEMA, findings: entries }, undefined, 2)}\n`);
  return findings.length;
}

function isEntry(value: unknown): value is BaselineEntry {
  const { rule, at, count } = (value ?? {}) as Partial<Record<keyof BaselineEntry, unknown>>;
  return typeof rule === 'string' && typeof at === 'string' && typeof count === 'number';
}
