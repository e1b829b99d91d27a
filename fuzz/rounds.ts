import { mutatedBytes } from './mutate-bytes.ts';
import { processorMillis } from './processor-time.ts';
import { randomFrom } from './random.ts';
import type { Seed } from './snapshot-seeds.ts';

/** More of the processor's time than this on one input is a hang in the making. */
const MOST_MILLIS = 2_000;
/** Inputs have less than 100 kB: the process has no reason to grow by so much while it reads a few hundred of them. */
const MOST_GROWTH = 256e6;
const MEMORY_EVERY = 256;
/** Different ones; the same place in the code is one problem, however many inputs meet it. */
const MOST_PROBLEMS = 20;
const TELL_EVERY_MS = 60_000;

/** One form of bytes, and real ones of it. */
export interface Format {
  readonly name: string;
  readonly seeds: readonly Seed[];
  /** Thrown on bytes that are wrong, as it should be. */
  readonly isExpected: (problem: unknown) => boolean;
}

export interface Rounds {
  /** How many inputs, and the number of the first: a single one can be made again. */
  readonly count: number;
  readonly from: number;
  readonly seed: number;
}

/** Reads `count` mutated inputs in this process; what went wrong, in words. */
export async function fuzzFormat(format: Format, rounds: Rounds): Promise<readonly string[]> {
  const { name, seeds, isExpected } = format;
  const { count, from, seed } = rounds;
  const problems = new Map<string, string>();
  const tell = (kind: string, round: number, what: string) => {
    if (!problems.has(kind)) problems.set(kind, `${name}, --seed ${seed} --from ${round} --rounds 1: ${what}`);
  };
  const outcomes = { read: 0, refused: 0 };
  const started = performance.now();
  let slowest = 0;
  let memory = grown();
  let told = started;
  let round = from;
  for (; round < from + count && seeds.length > 0 && problems.size < MOST_PROBLEMS; round++) {
    const random = randomFrom(Math.imul(seed, 0x9e3779b1) + round);
    const { name: source, bytes, use } = random.of(seeds);
    const input = mutatedBytes(bytes, random);
    const before = performance.now();
    const problem = await use(input).then(nothing, asIs);
    const waited = performance.now() - before;
    const millis = await processorMillis(waited, MOST_MILLIS, () => use(input));
    slowest = Math.max(slowest, millis);
    outcomes[problem === undefined ? 'read' : 'refused']++;
    if (problem !== undefined && !isExpected(problem)) tell(placeOf(problem), round, `${source}: ${wordsOf(problem)}`);
    if (millis > MOST_MILLIS) tell('slow', round, `${source}: ${millis.toFixed(0)} ms`);
    if (round % MEMORY_EVERY > 0) continue;
    const now = grown();
    if (now - memory > MOST_GROWTH)
      tell('memory', round, `up to ${MEMORY_EVERY} inputs before it: + ${now - memory} B`);
    memory = now;
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    process.stderr.write(`${name}: ${round - from} of ${count}\n`);
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${name}: ${seeds.length} seeds, ${round - from} inputs, seed ${seed}: ${outcomes.read} read, ${outcomes.refused} refused, slowest ${slowest.toFixed(0)} ms, at most ${(grown() / 1e6).toFixed(0)} MB, ${seconds.toFixed(0)} s\n`,
  );
  return [...problems.values()];
}

function nothing(): undefined {
  return undefined;
}

function asIs(thrown: unknown): unknown {
  return thrown;
}

/** Most memory this process ever had, in bytes. */
function grown(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function placeOf(problem: unknown): string {
  const [, place] = /\n\s+at ([^\n]+)/.exec(problem instanceof Error ? (problem.stack ?? '') : '') ?? [];
  return place ?? String(problem);
}

function wordsOf(problem: unknown): string {
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}
