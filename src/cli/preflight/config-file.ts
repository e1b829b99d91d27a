import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Severity } from '#engine';
import { text } from '#evidence';
import { type PreflightSettings, rules } from '#preflight';
import { nearest } from '../nearest.ts';
import { UsageError } from '../usage-error.ts';

/** Looked for where the command is run. */
const NAMES = ['flink-doctor.config.json', '.flink-doctor.json'];
const WEIGHTS = ['off', 'critical', 'warning', 'info'] as const;

export interface ConfigFile extends PreflightSettings {
  readonly baseline: string | undefined;
}

/**
 * The configuration: `{ "rules": { "missing-name": "off" }, "exclude": ["com.acme.generated.**"], "baseline": "…" }`.
 * A mistake in it is an error, not a rule that is silently not switched off.
 */
export async function readConfigFile(given: string | undefined): Promise<ConfigFile> {
  const file = given ?? NAMES.find((name) => existsSync(name));
  if (file === undefined) return { rules: new Map(), exclude: [], baseline: undefined };
  const document = await jsonIn(file);
  refuseUnknown(file, Object.keys(document), ['rules', 'exclude', 'baseline', '$schema']);
  const { rules: weights = {}, exclude = [], baseline } = document;
  if (!isRecord(weights)) throw wrong(file, '"rules" must be an object: rule → off | critical | warning | info');
  if (!Array.isArray(exclude) || exclude.some((one) => typeof one !== 'string')) {
    throw wrong(file, '"exclude" must be a list of class names, such as "com.acme.generated.**"');
  }
  if (baseline !== undefined && typeof baseline !== 'string')
    throw wrong(file, '"baseline" must be the name of a file');
  refuseUnknown(
    file,
    Object.keys(weights),
    rules.map(({ id }) => id),
  );
  const read = Object.entries(weights).map(([id, weight]) => [id, weightOf(file, id, weight)] as const);
  return { rules: new Map(read), exclude: exclude as string[], baseline };
}

/** @throws UsageError that names the file and what is wrong with it */
export async function jsonIn(file: string): Promise<Readonly<Record<string, unknown>>> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new UsageError(text(`${file}: cannot be read (${code}).`, `${file}：无法读取（${code}）。`));
  }
  try {
    const document: unknown = JSON.parse(content);
    if (isRecord(document)) return document;
  } catch (error) {
    throw wrong(file, `is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  throw wrong(file, 'must be an object');
}

function weightOf(file: string, id: string, weight: unknown): Severity | 'off' {
  const known = WEIGHTS.find((one) => one === weight);
  if (known) return known;
  throw wrong(file, `"${id}": ${JSON.stringify(weight)} is none of off, critical, warning, info`);
}

function refuseUnknown(file: string, given: readonly string[], known: readonly string[]): void {
  for (const one of given) {
    if (known.includes(one)) continue;
    const similar = nearest(one, known);
    throw wrong(file, `knows no "${one}"${similar.length > 0 ? `; did you mean ${similar.join(', ')}` : ''}`);
  }
}

function wrong(file: string, problem: string): UsageError {
  return new UsageError(text(`${file}: ${problem}.`, `${file}：${problem}。`));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
