import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAIN_ENVIRONMENT } from '../plain-environment.ts';
import { generateLog, generateSmallLogs } from './generate-log.ts';

const MB = 1024 * 1024;
const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

/** `npm run bench logs -- --survive [--files 200000] [--gb 10]`: what must be survived, and in how much memory; needs a build. */
export async function benchSurvival(words: readonly string[]): Promise<void> {
  const numberAfter = (word: string, otherwise: number) =>
    words.includes(word) ? Number(words[words.indexOf(word) + 1]) : otherwise;
  const files = numberAfter('--files', 200_000);
  const gb = numberAfter('--gb', 10);
  const folder = mkdtempSync(join(tmpdir(), 'flink-doctor-bench-'));
  console.log(`\nLogs that must be survived, whole "diagnose", load average ${loadavg()[0]?.toFixed(1)}:`);
  try {
    if (gb > 0) await large(join(folder, 'large.log'), gb);
    longLine(join(folder, 'line.log'));
    if (files > 0) await small(join(folder, 'small'), files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same 2 GB several times: what is kept must not grow with the log. */
async function large(path: string, gb: number): Promise<void> {
  const once = `${path}.once`;
  await generateLog(once, Math.min(2, gb) * 1024 * MB);
  for (let written = 0; written < gb * 1024 * MB; written += statSync(once).size) {
    spawnSync('sh', ['-c', 'cat "$1" >> "$2"', 'sh', once, path]);
  }
  rmSync(once);
  show(`${gb} GB`, path, statSync(path).size);
  rmSync(path);
}

/** One entry whose line is 500 MB of throwables, one before and one behind it. */
function longLine(path: string): void {
  const head = (level: string, second: number) => `2026-11-01 00:00:0${second},000 ${level} org.acme.Job [] - `;
  const piece = 'x{"a":[1]} java.io.IOException: y at a.b.C(D.java:7) '.repeat(20_000);
  writeFileSync(path, `${head('INFO ', 1)}before\n${head('WARN ', 2)}`);
  while (statSync(path).size < 500e6) appendFileSync(path, piece);
  appendFileSync(path, `\n${head('ERROR', 3)}java.lang.OutOfMemoryError: Metaspace\n`);
  show('one line of 500 MB', path, statSync(path).size);
}

async function small(folder: string, files: number): Promise<void> {
  await generateSmallLogs(folder, files);
  show(`${files} small files`, folder, undefined);
}

/** The command as people run it; its memory as it tells itself at its end. */
function show(what: string, path: string, bytes: number | undefined): void {
  const tell = `process.on('exit', () => console.error(JSON.stringify([process.resourceUsage().maxRSS, process.cpuUsage().user + process.cpuUsage().system])))`;
  const started = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, MAIN, 'diagnose', path],
    { encoding: 'utf8', env: PLAIN_ENVIRONMENT, maxBuffer: 256 * MB },
  );
  const seconds = (performance.now() - started) / 1000;
  const [kb = 0, us = 0] = JSON.parse(/^\[\d+,\d+\]$/m.exec(stderr)?.[0] ?? '[]') as number[];
  const rate = bytes === undefined ? '' : ` ${(bytes / seconds / 1e9).toFixed(2)} GB/s,`;
  const memory = `${(kb / 1024).toFixed(0)} MB of memory`;
  console.log(
    `  ${what.padEnd(22)} ${seconds.toFixed(1)} s (CPU ${(us / 1e6).toFixed(1)} s),${rate} ${memory}, exit ${status}`,
  );
}
