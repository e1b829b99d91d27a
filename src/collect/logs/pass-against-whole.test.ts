import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { capturedLogs } from '#fixtures/captured-logs';
import { matchSignatures, signatures } from '#signatures';
import { readLogSources } from './bytes/index.ts';
import type { ReadFile } from './file-reading.ts';
import { runPass } from './pass/index.ts';
import { readText } from './read-text.ts';

const JOB = new URL('./log-pass-job.ts', import.meta.url).href;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'both-ways-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a reading found: the signatures of all records, what was thrown, and where jobs and tasks went. */
function findingsOf(read: readonly ReadFile[]): readonly string[] {
  const said = new Set(signatures.filter(({ said }) => said === true).map(({ id }) => id));
  const records = read.flatMap(({ records }) => records);
  const found = records.flatMap((record) => [
    ...matchSignatures(record, signatures).flatMap(({ signature: { id } }) => (said.has(id) ? [] : `signature ${id}`)),
    ...(record.level === 'ERROR' || record.causes.length > 0
      ? [`thrown ${record.causes.map((one) => one.class)}`]
      : []),
  ]);
  const states = read
    .flatMap(({ moments }) => moments)
    .flatMap((one) =>
      one.kind === 'job-state' ? [`job ${one.to}`] : one.kind === 'task-state' ? [`task ${one.to}`] : [],
    );
  const failed = read
    .flatMap(({ failures }) => failures)
    .map(({ task, trace }) => `failed ${task}: ${trace.slice(0, trace.indexOf(':'))}`);
  // Of traces that differ in digits only, a pass keeps the first.
  return [...new Set([...found, ...states, ...failed].map((one) => one.replace(/[0-9a-f]*\d[0-9a-f]*/g, '#')))].sort();
}

it.each([
  'user-code-exception--sick--1.20',
  'user-code-exception--sick--2.3',
  'checkpoint-declined-exception.sync--sick--1.20',
  'healthy-idle--healthy--2.3',
])('a pass over the logs of %s finds all that reading every entry finds', async (bundle) => {
  for (const [n, { name, text }] of (await capturedLogs(bundle)).entries()) {
    const path = join(folder, `${n}-${name.replaceAll('/', '-')}`);
    // Long enough that the budgets of what comes often are used up.
    const long = `${text.trimEnd()}\n`.repeat(4);
    writeFileSync(path, long);
    const options = { jobModule: JOB, onNote: () => {}, workers: 0 };
    const passed = await runPass<ReadFile>(readLogSources([path], options), options);
    const whole = findingsOf(readText({ name: path, content: long }));
    const found = new Set(findingsOf(passed.map(({ value }) => value)));
    expect(whole.filter((one) => !found.has(one))).toEqual([]);
  }
});
