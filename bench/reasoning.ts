import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createRestReading } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import type { Evidence } from '#evidence';
import { largePatient } from './large-patient.ts';

/** What issue 3 asks of reasoning over a large patient after collection. */
const MOST_SECONDS = 2;
const MOST_MEGABYTES = 500;

interface Size {
  readonly name: string;
  readonly jobs: number;
  readonly vertices: number;
  readonly subtasks?: number;
}

const SIZES: readonly Size[] = [
  { name: '300 jobs × 20 vertices', jobs: 300, vertices: 20 },
  { name: '1 job × 50 vertices × 2,500', jobs: 1, vertices: 50, subtasks: 2_500 },
  { name: '1 job × 50 vertices × 5,000', jobs: 1, vertices: 50, subtasks: 5_000 },
  { name: '1 job × 50 vertices × 10,000', jobs: 1, vertices: 50, subtasks: 10_000 },
];

/**
 * Folding and reasoning over large patients, beside the floor of parsing the same bodies as JSON. Each size has a process of
 * its own (`reasoning <size>`), so that none inherits the memory of the one before.
 */
export function benchReasoning([only]: readonly string[]): void {
  if (only !== undefined) {
    report(SIZES[Number(only)] as Size);
    return;
  }
  console.log('\nReasoning over large patients (made from fixtures/exchanges/1.20.3, multiplied)');
  const main = join(import.meta.dirname, 'main.ts');
  for (const size of SIZES.keys()) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, main, 'reasoning', String(size)], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`the bench of ${SIZES[size]?.name} ended with ${status}`);
  }
  console.log(`  wanted: reasoning < ${MOST_SECONDS} s, < ${MOST_MEGABYTES} MB; cost linear in subtasks`);
}

function report(size: Size): void {
  const loaded = process.memoryUsage().rss / 1e6;
  const { evidence, bytes, times } = fold(size);
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const started = performance.now();
  const { findings } = examine(evidence, diagnoses);
  const reasoning = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const memory = process.memoryUsage();
  const held = (memory.heapUsed + memory.arrayBuffers) / 1e6;
  const peak = process.resourceUsage().maxRSS / 1e3;
  console.log(
    `  ${size.name.padEnd(30)} ${(bytes / 1e6).toFixed(0)} MB of JSON · parse ${seconds(times.parse)} (floor) · fold ${seconds(times.fold)} = ${ratio(times.fold, times.parse)} · reason ${seconds(reasoning)} (CPU ${seconds((user + system) / 1e3)}) = ${ratio(reasoning, times.parse)} · held ${held.toFixed(0)} MB · peak RSS ${peak.toFixed(0)} MB, ${loaded.toFixed(0)} of it before the first answer · ${findings.length} findings`,
  );
}

interface Folded {
  readonly evidence: Evidence;
  /** Of all answers as JSON. */
  readonly bytes: number;
  /** Ms. */
  readonly times: { readonly parse: number; readonly fold: number };
}

function fold({ jobs, vertices, subtasks }: Size): Folded {
  const times = { parse: 0, fold: 0 };
  const reading = createRestReading('large');
  let [bytes, from, to] = [0, Number.POSITIVE_INFINITY, 0];
  for (const exchange of largePatient(jobs, vertices, subtasks)) {
    const sent = JSON.stringify(exchange.body ?? null);
    bytes += sent.length;
    const started = performance.now();
    const body = JSON.parse(sent);
    const parsed = performance.now();
    reading.take({ ...exchange, tookMs: 1, body } as Parameters<typeof reading.take>[0]);
    times.parse += parsed - started;
    times.fold += performance.now() - parsed;
    [from, to] = [Math.min(from, exchange.at), Math.max(to, exchange.at)];
  }
  const { cluster, jobs: found } = reading.finish();
  return { evidence: { from, to, inputs: [], clusters: [cluster], jobs: found }, bytes, times };
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const ratio = (ms: number, floor: number) => `${(ms / floor).toFixed(2)}×`;
