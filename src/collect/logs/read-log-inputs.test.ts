import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { capturedLogs } from '#fixtures/captured-logs';
import { foldFiles, foldLogs } from './fold-logs.ts';
import { readLogInputs } from './read-log-inputs.ts';

let folder = '';
let log = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'large-'));
  log = (await capturedLogs('user-code-exception--sick--1.20'))[0]?.text ?? '';
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Ten megabytes of what tells nothing, an hour later. */
function filler(): string {
  const line = (i: number) =>
    `2026-11-21 15:${String(Math.floor(i / 2000) % 60).padStart(2, '0')}:00,000 INFO  org.apache.flink.runtime.taskexecutor.slot.TaskSlotTableImpl [] - Activate slot ${i}.`;
  return Array.from({ length: 90_000 }, (_, i) => line(i)).join('\n');
}

it.each([
  ['a large file', (text: string) => ['large.log', text]],
  ['a large file that is packed', (text: string) => ['large.log.gz', gzipSync(text)]],
] as const)('%s tells the same as one that is read entry by entry', async (_, write) => {
  const [name, bytes] = write(`${log.trimEnd()}\n${filler()}\n`) as [string, string | Uint8Array];
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const read = await readLogInputs([path], { onNote: () => {} });
  const [job] = foldFiles(read, 'large').jobs;
  const [whole] = foldLogs([{ name: path, content: log }]).jobs;
  const failures = (one: typeof job) =>
    one?.failures.known ? one.failures.value.map(({ at, task, exception }) => [at, task, exception]) : [];
  expect(job).toMatchObject({ id: whole?.id, name: 'payment-parsing', state: 'RESTARTING' });
  expect(failures(job)).toEqual(failures(whole));
  expect(failures(whole)).toHaveLength(8);
  const cites = (one: typeof job) =>
    one?.failures.known ? one.failures.value.map(({ cite }) => cite.at.replace(/^.*:/, '')) : [];
  expect(cites(job)).toEqual(cites(whole));
});

it('the end of a large file is read whole, with its own line numbers', async () => {
  const path = join(folder, 'end.log');
  writeFileSync(path, `${filler()}\n${log}`);
  const read = await readLogInputs([path], { onNote: () => {} });
  const [job] = foldFiles(read, 'end').jobs;
  const [first] = job?.failures.known ? job.failures.value : [];
  expect(job?.failures.known && job.failures.value).toHaveLength(8);
  expect(first?.cite.at).toBe(`${path}:${90_000 + 284}-${90_000 + 305}`);
});
