import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { medianOf } from './median.ts';
import { PLAIN_ENVIRONMENT } from './plain-environment.ts';

const BIN = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js');
const ROUNDS = 15;

/** Wanted by issue 3: `--version` within 1.5 and `--help` within 2 times bare Node. */
const RUNS = [
  { name: 'node -e 0', arguments: ['-e', '0'], most: 1 },
  { name: '--version', arguments: [BIN, '--version'], most: 1.5 },
  { name: '--help', arguments: [BIN, '--help'], most: 2 },
  { name: 'explain data-skew', arguments: [BIN, 'explain', 'data-skew'], most: Number.NaN },
];

/** Start-up of whole processes, interleaved, as a ratio to bare Node. */
export function benchStartUp(): void {
  const times = RUNS.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [n, run] of RUNS.entries()) times[n]?.push(timeOf(run.arguments));
  const floor = medianOf(times[0] ?? []);
  console.log(`\nStart-up, median of ${ROUNDS} interleaved rounds`);
  RUNS.forEach(({ name, most }, n) => {
    const own = medianOf(times[n] ?? []);
    const wanted = Number.isNaN(most) || most === 1 ? '' : ` (wanted ≤ ${most}×)`;
    console.log(`  ${name.padEnd(20)} ${own.toFixed(0)} ms = ${(own / floor).toFixed(2)}×${wanted}`);
  });
}

function timeOf(args: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { env: PLAIN_ENVIRONMENT, stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}; run npm run build first`);
  return performance.now() - started;
}
