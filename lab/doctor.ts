import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from './judge.ts';
import { lastLines, run } from './processes/run.ts';
import { scrubBundle } from './scrub-bundle.ts';

const DOCTOR = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const EXAMINATION_MS = 180_000;

export function doctorIsBuilt(): boolean {
  return existsSync(DOCTOR);
}

/** What a user would see. */
export async function diagnose(words: readonly string[]): Promise<string> {
  return runDoctor(['diagnose', ...words]);
}

/** As on a terminal of 120 columns, in colour. */
export function showLive(url: string, jobId: string, lang: 'en' | 'zh'): Promise<string> {
  return runDoctor(['diagnose', url, '--job', jobId, '--lang', lang]);
}

/** The same, to be judged. */
export async function diagnoseLive(url: string, jobId: string): Promise<Report> {
  return JSON.parse(await runDoctor(['diagnose', url, '--job', jobId, '--format', 'json'])) as Report;
}

/** Examines one job of a capture. */
export async function diagnoseBundle(bundle: string, jobId: string): Promise<Report> {
  return JSON.parse(await runDoctor(['diagnose', bundle, '--job', jobId, '--format', 'json'])) as Report;
}

/** Examines what processes logged, and nothing else. */
export async function diagnoseLogs(archive: string): Promise<Report> {
  return JSON.parse(await runDoctor(['diagnose', archive, '--format', 'json'])) as Report;
}

/** Captures everything that the doctor can see of the job within 20 seconds. */
export async function collect(url: string, jobId: string, bundle: string): Promise<void> {
  await mkdir(dirname(bundle), { recursive: true });
  await rm(bundle, { force: true });
  await runDoctor(['collect', url, '--job', jobId, '--for', '20s', '-o', bundle]);
  if (!existsSync(bundle)) throw new Error(`collect ended well, but there is no ${bundle}`);
  await scrubBundle(bundle);
}

/** Any command, as a user would type it. Exit code 1 means that something was found. */
export async function runDoctor(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(process.execPath, [DOCTOR, ...args], { timeoutMs: EXAMINATION_MS });
  if (code === 0 || code === 1) return stdout;
  throw new Error(`flink-doctor ${args.join(' ')} ended with code ${code}:\n${lastLines(stdout + stderr, 20)}`);
}
