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

/** Folding and reasoning over large patients, beside the floor of parsing the same bodies as JSON. */
export function benchReasoning(): void {
  console.log('\nReasoning over large patients (made from fixtures/exchanges/1.20.3, multiplied)');
  for (const size of SIZES) report(size);
  console.log(`  wanted: reasoning < ${MOST_SECONDS} s, < ${MOST_MEGABYTES} MB; cost linear in subtasks`);
}

function report({ name, jobs, vertices, subtasks }: Size): void {
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
  const evidence: Evidence = { from, to, inputs: [], clusters: [cluster], jobs: found };
  globalThis.gc?.();
  const started = performance.now();
  const { findings } = examine(evidence, diagnoses);
  const reasoning = performance.now() - started;
  const memory = process.memoryUsage();
  const held = (memory.heapUsed + memory.arrayBuffers) / 1e6;
  console.log(
    `  ${name.padEnd(30)} ${(bytes / 1e6).toFixed(0)} MB of JSON · parse ${seconds(times.parse)} (floor) · fold ${seconds(times.fold)} = ${ratio(times.fold, times.parse)} · reason ${seconds(reasoning)} = ${ratio(reasoning, times.parse)} · held ${held.toFixed(0)} MB · peak RSS ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB · ${findings.length} findings`,
  );
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const ratio = (ms: number, floor: number) => `${(ms / floor).toFixed(2)}×`;
