import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { rgPath } from '@vscode/ripgrep';
import { literalsOf, type Signature, signatures } from '#signatures';
import { medianOf } from '../median.ts';
import { PLAIN_ENVIRONMENT } from '../plain-environment.ts';
import { benchSurvival } from './bench-survival.ts';
import { generateLog } from './generate-log.ts';

const MB = 1024 * 1024;
const ROUNDS = 5;
const ONE_PASS = join(import.meta.dirname, 'one-pass.mjs');

/** `npm run bench logs [-- --mb 200]`: the pass over logs beside ripgrep, in one run; needs a build. */
export async function benchLogs(words: readonly string[]): Promise<void> {
  if (words.includes('--survive')) return benchSurvival(words);
  const mb = Number(words[words.indexOf('--mb') + 1] ?? Number.NaN) || 2048;
  const folder = mkdtempSync(join(tmpdir(), 'flink-doctor-bench-'));
  try {
    const log = join(folder, 'flink.log');
    await generateLog(log, mb * MB);
    const size = statSync(log).size;
    console.log(`\nLogs: ${(size / 1e6).toFixed(0)} MB, load average ${loadavg()[0]?.toFixed(1)}, median of ${ROUNDS}`);
    againstRipgrep(log, size, folder);
    doubled(log, size);
    await packed(log, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whole processes, interleaved: the whole pass against the search alone. */
function againstRipgrep(log: string, size: number, folder: string): void {
  const hundred = someSignatures(100);
  const literals = join(folder, 'literals.txt');
  const searched = literalsIn(hundred);
  writeFileSync(literals, `${searched.join('\n')}\n`);
  const rg = ['-c', '-F', '-f', literals];
  const { times, reports } = interleaved({
    pass: () => pass([log], hundred),
    doctor: () => pass([log], [], { product: true }),
    'every entry': () => pass([log], hundred, { budget: 2_000_000_000 }),
    'one thread': () => pass([log], hundred, { workers: 0 }),
    'without SIMD': () => pass([log], hundred, { engine: 'plain', workers: 0 }),
    ripgrep: () => command(rgPath, [...rg, log]),
    'wc -l': () => command('wc', ['-l', log]),
  });
  console.log(`  ${hundred.length} signatures, ${searched.length} literals:`);
  show(times, size, 'ripgrep');
  const { maxRssMb, lines, entries } = reports.pass as Report;
  const { maxRssMb: doctorsMb } = reports.doctor as Report;
  console.log(
    `  ${lines} lines, ${entries} entries with a signature in them; ${maxRssMb.toFixed(0)} MB of memory, doctor ${doctorsMb.toFixed(0)} MB`,
  );
  const { counts = {} } = pass([log], hundred, { counted: true });
  const disagree = searched.filter((literal) => (counts[literal] ?? 0) !== occurrences(literal, log));
  console.log(`  occurrences agree with ripgrep: ${disagree.length === 0 ? 'yes' : `no: ${disagree.join(', ')}`}`);
}

/** Half of all signatures against all; without people's words, which no pass looks for. */
function doubled(log: string, size: number): void {
  const all = signatures.filter((one) => one.said !== true);
  const half = all.filter((_, n) => n % 2 === 0);
  const asTheDoctor = { countsAtLeast: true };
  const { times } = interleaved({
    half: () => pass([log], half, asTheDoctor),
    all: () => pass([log], all, asTheDoctor),
  });
  console.log(
    `  ${half.length} and ${all.length} signatures (${literalsIn(half).length}, ${literalsIn(all).length} literals):`,
  );
  show(times, size, 'half');
}

async function packed(log: string, folder: string): Promise<void> {
  const size = Math.min(statSync(log).size, 1024 * MB);
  const half = Math.floor(size / 2);
  const whole = await packedPart(log, join(folder, 'whole.log.gz'), 0, size);
  const halves = [
    await packedPart(log, join(folder, 'first.log.gz'), 0, half),
    await packedPart(log, join(folder, 'second.log.gz'), half, size),
  ];
  const hundred = someSignatures(100);
  const literals = join(folder, 'literals.txt');
  const zcat = (paths: readonly string[], then: string) =>
    command('sh', ['-c', `rg="$1"; literals="$2"; shift 2; zcat "$@" ${then}`, 'sh', rgPath, literals, ...paths]);
  const { times, reports } = interleaved({
    pass: () => pass([whole], hundred),
    'of two halves': () => pass(halves, hundred),
    doctor: () => pass([whole], [], { product: true }),
    'zcat | rg': () => zcat([whole], '| "$rg" -c -F -f "$literals"'),
    zcat: () => zcat([whole], '> /dev/null'),
  });
  console.log(
    `  gzip -6 of ${(size / 1e6).toFixed(0)} MB (${(statSync(whole).size / 1e6).toFixed(0)} MB packed), ${(reports.pass as Report).maxRssMb.toFixed(0)} MB of memory:`,
  );
  show(times, size, 'zcat | rg');
}

async function packedPart(log: string, path: string, from: number, to: number): Promise<string> {
  await pipeline(
    createReadStream(log, { start: from, end: to - 1 }),
    createGzip({ level: 6 }),
    createWriteStream(path),
  );
  return path;
}

interface Report {
  readonly maxRssMb: number;
  readonly lines: number;
  readonly entries: number;
  /** Where they are asked for. */
  readonly counts?: Readonly<Record<string, number>>;
}

function pass(inputs: readonly string[], chosen: readonly Signature[], options: object = {}): Report {
  const words = JSON.stringify({ inputs, ids: chosen.map(({ id }) => id), ...options });
  const { status, stdout, stderr } = spawnSync(process.execPath, [ONE_PASS, words], {
    encoding: 'utf8',
    env: PLAIN_ENVIRONMENT,
    maxBuffer: 64 * MB,
  });
  if (status !== 0) throw new Error(`the pass failed; run npm run build first\n${stderr}`);
  return JSON.parse(stdout);
}

function command(name: string, args: readonly string[]): undefined {
  const { error, status } = spawnSync(name, args, { stdio: 'ignore' });
  if (error !== undefined || status !== 0) throw new Error(`${name} ended with ${error?.message ?? status}`);
}

function occurrences(literal: string, log: string): number {
  const { stdout } = spawnSync(rgPath, ['--count-matches', '-F', '-e', literal, log], { encoding: 'utf8' });
  return Number(stdout.trim() || 0);
}

/** Seconds of each, whole processes, in turn. */
function interleaved(runs: Readonly<Record<string, () => unknown>>) {
  const times: Record<string, number[]> = {};
  const reports: Record<string, unknown> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const started = performance.now();
      reports[name] = run();
      times[name] = [...(times[name] ?? []), (performance.now() - started) / 1000];
    }
  }
  return { times, reports };
}

function show(times: Readonly<Record<string, readonly number[]>>, size: number, rival: string): void {
  const floor = medianOf(times[rival] ?? []);
  for (const [name, all] of Object.entries(times)) {
    const seconds = medianOf(all);
    const against = name === rival ? '' : `  ${(floor / seconds).toFixed(2)}× ${rival}`;
    const best = `best ${Math.min(...all).toFixed(2)} s`;
    console.log(
      `    ${name.padEnd(14)} ${seconds.toFixed(2)} s  ${(size / seconds / 1e9).toFixed(2)} GB/s${against}  (${best})`,
    );
  }
}

/** Spread over all areas; literals of ASCII, as a log has them. */
function someSignatures(count: number): readonly Signature[] {
  const usable = signatures.filter((one) => literalsOf(one).every((literal) => /^[\x20-\x7e]{8,}$/.test(literal)));
  return usable.filter(
    (_, n) => Math.floor((n * count) / usable.length) !== Math.floor(((n - 1) * count) / usable.length),
  );
}

function literalsIn(chosen: readonly Signature[]): readonly string[] {
  return [...new Set(chosen.flatMap(literalsOf))];
}

if (!existsSync(rgPath)) throw new Error('ripgrep is not installed; npm install');
